using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Events;

namespace BlueGreen.Rehearsal.Tests.Facts;

/// <summary>`cdk/template.json`, the template that is deployed: what AWS does is tested on its own rules.</summary>
internal static class CommittedTemplate
{
    private static readonly JsonObject s_root =
        (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(Root(), "cdk", "template.json")))!;

    public static JsonObject Resources => (JsonObject)s_root[nameof(Resources)]!;

    /// <summary>Each resource of the type, by its logical id.</summary>
    public static IEnumerable<KeyValuePair<string, JsonObject>> Of(string type) => Resources
        .Where(resource => (string?)resource.Value!["Type"] == type)
        .Select(resource => KeyValuePair.Create(resource.Key, (JsonObject)resource.Value!["Properties"]!));

    /// <summary>The rule that starts a deployment when an image is pushed.</summary>
    public static EventPattern PushPattern =>
        EventPattern.Parse((JsonObject)Rule("shop-push")["EventPattern"]!.DeepClone());

    public static JsonObject Rule(string name) =>
        Of("AWS::Events::Rule").Single(rule => (string?)rule.Value["Name"] == name).Value;

    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "BlueGreenServerless.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No repository above.");
        }
        return folder;
    }
}
