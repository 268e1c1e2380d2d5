using System.Text.Json.Nodes;
using BlueGreen.Conformance;

namespace BlueGreen.Rehearsal.Tests.Conformance;

/// <summary>One run of all recorded cases, shared by the tests that judge it.</summary>
public sealed class RecordedRun : IAsyncLifetime
{
    private static readonly string Root = RootAbove(AppContext.BaseDirectory);

    /// <summary>The recordings lie beside the repository, not in it.</summary>
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Root, "../shared/asl-conformance"));

    private IReadOnlyList<GroupScore> _scores = [];

    /// <summary>Skips the calling test, saying so, where the recordings are not at hand.</summary>
    public IReadOnlyList<GroupScore> Scores
    {
        get
        {
            Assert.SkipUnless(_scores.Count > 0, $"The recorded state machines are not at {Folder}.");
            return _scores;
        }
    }

    /// <summary>Case and reason, as `exceptions.json` lists them.</summary>
    public IReadOnlyDictionary<string, string> Exceptions { get; } = ReadExceptions();

    public async ValueTask InitializeAsync() =>
        _scores = Directory.Exists(Folder) ? ConformanceRun.Score(await RecordedCases.ReadAsync(Folder)) : [];

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static Dictionary<string, string> ReadExceptions()
    {
        var text = File.ReadAllText(Path.Combine(Root, "tests/BlueGreen.Conformance/exceptions.json"));
        return JsonNode.Parse(text)!["exceptions"]!.AsArray()
            .ToDictionary(entry => entry!["case"]!.ToString(), entry => entry!["reason"]!.ToString());
    }

    private static string RootAbove(string folder) =>
        File.Exists(Path.Combine(folder, "BlueGreenServerless.sln"))
            ? folder
            : RootAbove(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No solution is above."));
}
