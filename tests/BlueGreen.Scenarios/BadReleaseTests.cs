using BlueGreen.Cli.Rehearse.Scenarios;

namespace BlueGreen.Scenarios;

/// <summary>The stories in which production stays as it was, or returns to it.</summary>
public sealed class BadReleaseTests : ScenarioTests
{
    public static TheoryData<string> Names => Of(scenario => scenario.Expected != Outcome.Promoted);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Scenario_OfABadRelease_EndsAsExpectedAndKeepsEveryRule(string name) => PlayAsync(name);
}
