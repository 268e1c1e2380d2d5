using BlueGreen.Cli.Simulate.Faults;
using BlueGreen.Cli.Simulate.Sweep;
using BlueGreen.Cli.Simulate.Trials;

namespace BlueGreen.Simulation.Tests.Sweep;

/// <summary>The whole sweep has every cell, its part every place with every kind and length.</summary>
public sealed class SweepPlanTests
{
    private static readonly Site s_call = new(SiteKind.Call, "watch/cloudwatch:GetMetricData", 1);
    private static readonly Site s_again = s_call with { Number = 2 };
    private static readonly Site s_state = new(SiteKind.State, "Watch", 1);

    /// <summary>
    /// Six faults of a call in three lengths, two deaths of the function, and twelve acts at a state.
    /// </summary>
    [Fact]
    public void All_OfTwoCallsAndAState_HasEachFaultOfEach() =>
        Assert.Equal((2 * ((6 * 3) + 2)) + 12, SweepPlan.All([Story(s_call, s_again, s_state)]).Length);

    [Fact]
    public void Part_OfAPlacePassedTwice_HasEachOfItsFaultsOnce()
    {
        Fault[] expected = [.. SweepPlan.FaultsAt(s_call), .. SweepPlan.FaultsAt(s_state)];

        var part = SweepPlan.Part(SweepPlan.All([Story(s_call, s_again), Story(s_call, s_state)]));

        Assert.Equal(expected, part.Select(trial => trial.Faults[0]));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 7)]
    [InlineData(1000, 52)]
    public void Thinned_ToSoMany_HasThem(int most, int left)
    {
        var all = SweepPlan.All([Story(s_call, s_again, s_state)]);

        Assert.Equal(left, SweepPlan.Thinned(all, most).Distinct().Count());
    }

    private static TrialResult Story(params Site[] sites) => new()
    {
        Trial = new("healthy", []) { Template = "" },
        Outcome = TrialOutcome.Promoted,
        Violations = [],
        Failures = 0,
        Struck = [],
        Sites = sites,
        Log = "",
        VirtualTime = TimeSpan.Zero,
    };
}
