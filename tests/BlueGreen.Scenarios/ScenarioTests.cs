using System.Text.Json.Nodes;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Scenarios;

namespace BlueGreen.Scenarios;

/// <summary>Every story of the catalogue, as `bluegreen rehearse` plays it: real processes, real requests.</summary>
public abstract class ScenarioTests
{
    /// <summary>A bake of ten minutes in ten seconds.</summary>
    private const double Speed = 60;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected static TheoryData<string> Of(Func<Scenario, bool> kind) =>
        [.. Catalogue.All.Where(kind).Select(scenario => scenario.Name)];

    protected static async Task PlayAsync(string name)
    {
        var json = Path.Combine(Path.GetTempPath(), $"bluegreen-{Environment.ProcessId}-{name}.json");
        try
        {
            var options = new RehearsalOptions { Scenarios = [name], Json = json, Speed = Speed };

            var exitCode = await Rehearsals.RunAsync(options, TimeProvider.System, Cancel);

            var report = JsonNode.Parse(await File.ReadAllTextAsync(json, Cancel))!;
            Assert.True(exitCode == 0, report.ToJsonString());
            Assert.Equal((string?)report["expected"], (string?)report["outcome"]);
            Assert.Equal(0, (long?)report["traffic"]!["dropped"]);
            Assert.Equal(name == "lambda-killed", (string?)report["rules"]!["R7"] == "held");
            Assert.True((int?)report["workflow"]!["historyEvents"] < 1_500, report["workflow"]!.ToJsonString());
            Assert.True((double?)report["costUsd"] < 0.02, $"{report["costUsd"]} USD");
        }
        finally
        {
            File.Delete(json);
        }
    }
}
