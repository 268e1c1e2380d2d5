using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BlueGreen.Cli.Tests.Running;

namespace BlueGreen.Cli.Tests.Kept;

/// <summary>One rehearsal that stays up, and a second terminal beside it with the variables it printed.</summary>
public sealed partial class KeptRehearsal : IAsyncLifetime
{
    private readonly DirectoryInfo _images = Directory.CreateTempSubdirectory();
    private readonly CliProcess _rehearsal;
    private int _imagesMade;

    /// <summary>No latency fails a release here: this machine may have other work meanwhile.</summary>
    public KeptRehearsal()
    {
        var text = File.ReadAllText(Path.Combine(Checkout.Root, "cdk", "template.json"));
        Template = LatencyLimit().Replace(text, "${1}60000");
        var template = NewFile("template.json", Template);
        _rehearsal = CliProcess.Start(
            "rehearse", "--keep", "--scenario", "first-push", "--speed", "60", "--rate", "30", "--template", template);
    }

    /// <summary>What the rehearsal was started with.</summary>
    internal string Template { get; }

    internal string NewFile(string name, string text)
    {
        var file = Path.Combine(_images.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>As `export` would set them.</summary>
    public IReadOnlyDictionary<string, string?> Variables { get; private set; } = new Dictionary<string, string?>();

    public Uri EndpointUrl => new(Variables["AWS_ENDPOINT_URL"]!);

    public async ValueTask InitializeAsync()
    {
        var ended = await _rehearsal.UntilAsync("first-push ended ");
        Assert.StartsWith("first-push ended promoted", ended, StringComparison.Ordinal);
        var lines = new[]
        {
            await _rehearsal.UntilAsync("export AWS_ENDPOINT_URL="),
            await _rehearsal.UntilAsync("export AWS_REGION="),
            await _rehearsal.UntilAsync("export AWS_DEFAULT_REGION="),
            await _rehearsal.UntilAsync("export AWS_ACCESS_KEY_ID="),
        };
        Variables = lines
            .SelectMany(line => line.Split(' ').Skip(1))
            .Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => (string?)pair[1]);
    }

    public async ValueTask DisposeAsync()
    {
        await _rehearsal.DisposeAsync();
        _images.Delete(recursive: true);
    }

    internal Task<CliEnd> RunAsync(params string[] arguments) =>
        CliProcess.RunAsync(arguments, Checkout.Root, Variables);

    /// <summary>How much the rehearsal has said; what is waited for comes after it.</summary>
    internal int Said => _rehearsal.PrintedLength;

    internal Task<string> UntilAsync(string text, int after) => _rehearsal.UntilAsync(text, after);

    internal async Task<string> StatusAsync()
    {
        var end = await RunAsync("status");
        Assert.Equal((0, ""), (end.ExitCode, end.Errors));
        return end.Output;
    }

    /// <summary>A good release that no other test has.</summary>
    internal (string File, string Tag) NewImage()
    {
        var tag = string.Create(CultureInfo.InvariantCulture, $"w{Interlocked.Increment(ref _imagesMade)}");
        var image = JsonNode.Parse(File.ReadAllText(Path.Combine(Samples, "v2.json")))!.AsObject();
        image["tag"] = tag;
        image["environment"]!["VERSION"] = tag;
        Root(image["command"]!.AsArray(), 1);
        Root(image["files"]!.AsArray(), 0);
        var file = Path.Combine(_images.FullName, $"{tag}.json");
        File.WriteAllText(file, image.ToJsonString());
        return (file, tag);
    }

    /// <summary>Pushes a new release and waits until it is live.</summary>
    internal async Task<string> DeployAsync()
    {
        var (file, tag) = NewImage();
        var before = Said;
        Assert.Equal(0, (await RunAsync("push", file)).ExitCode);
        await UntilAsync("deployment succeeded", before);
        return tag;
    }

    /// <summary>The tag of the release before the live one, of which there is one from here on.</summary>
    internal async Task<string> PreviousTagAsync()
    {
        if (Field(await StatusAsync(), "previous") is null)
            await DeployAsync();
        return Field(await StatusAsync(), "previous")!.Split(' ')[0];
    }

    /// <summary>What `status` says under this label; null where it does not have it.</summary>
    internal static string? Field(string status, string label) => status.Split('\n')
        .FirstOrDefault(line => line.StartsWith($"{label} ", StringComparison.Ordinal))?[label.Length..].Trim();

    /// <summary>`live` is the colour, then the tag.</summary>
    internal static string LiveTag(string status) =>
        Field(status, "live")!.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];

    private static string Samples => Path.Combine(Checkout.Root, "samples", "images");

    [GeneratedRegex("""(latency(?:IncreaseMillisecondsMin|MillisecondsMax)[\\\\]*":)[0-9]+""")]
    private static partial Regex LatencyLimit();

    private static void Root(JsonArray paths, int at) => paths[at] = Path.GetFullPath((string)paths[at]!, Samples);
}
