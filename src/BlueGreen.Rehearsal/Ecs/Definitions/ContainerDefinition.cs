using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Ecs.Images;

namespace BlueGreen.Rehearsal.Ecs.Definitions;

/// <summary>What the scheduler reads of one container definition; everything else only round-trips.</summary>
internal sealed record ContainerDefinition(
    string Name, string Image, bool Essential, TimeSpan StopTimeout, JsonObject Body)
{
    /// <summary>Seconds between SIGTERM and SIGKILL when none are given ("ContainerDefinition", stopTimeout).</summary>
    private const int DefaultStopTimeoutSeconds = 30;

    public static ContainerDefinition Read(JsonObject body) => new(
        body.RequiredText("name"),
        body.RequiredText("image"),
        body.Flag("essential") ?? true,
        TimeSpan.FromSeconds(body.Number("stopTimeout") ?? DefaultStopTimeoutSeconds),
        body);

    /// <summary>
    /// As Docker: an entry point replaces the image's command altogether, a command alone replaces it too.
    /// </summary>
    public ImmutableArray<string> CommandOver(LocalImage image)
    {
        ImmutableArray<string> own = [.. Body.Texts("entryPoint"), .. Body.Texts("command")];
        return own.IsEmpty ? image.Command : own;
    }

    public ImmutableSortedDictionary<string, string> EnvironmentOver(LocalImage image) =>
        image.Environment.SetItems(Body.Objects("environment").Select(
            variable => KeyValuePair.Create(variable.RequiredText("name"), variable.Text("value") ?? "")));
}
