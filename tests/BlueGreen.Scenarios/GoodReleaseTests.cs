using BlueGreen.Cli.Rehearse.Scenarios;

namespace BlueGreen.Scenarios;

/// <summary>The stories of good releases, played beside those of <see cref="BadReleaseTests"/>.</summary>
public sealed class GoodReleaseTests : ScenarioTests
{
    public static TheoryData<string> Names => Of(scenario => scenario.Expected == Outcome.Promoted);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Scenario_OfAGoodRelease_EndsAsExpectedAndKeepsEveryRule(string name) => PlayAsync(name);
}
