using BlueGreen.Core.Planning;
using BlueGreen.Core.Settings;

namespace BlueGreen.Core.Tests.Planning;

public sealed class HistoryBudgetTests
{
    [Fact]
    public void Defaults_FitWithRoom()
    {
        var events = HistoryBudget.EventsAtWorst(new(), new(), new());
        Assert.InRange(events, 1, HistoryBudget.EventsMax / 4);
    }

    /// <summary>130 fixed, 26 for the step, 9 for each of 3 x 91 polls, a second look and the looks.</summary>
    [Theory]
    [InlineData(1, 1, 130 + 26 + 9 * (3 * 91 + 1 + 2))]
    [InlineData(600, 15, 130 + 26 + 9 * (3 * 91 + 1 + 41))]
    [InlineData(601, 15, 130 + 26 + 9 * (3 * 91 + 1 + 42))]
    public void Events_OfOneStep_AreCounted(int bake, int interval, int expected)
    {
        var watch = new WatchSettings
        {
            BakeSeconds = bake, IntervalSeconds = interval, Inconclusive = new() { ExtensionsMax = 0 },
        };
        Assert.Equal(expected, HistoryBudget.EventsAtWorst(new(), new(), watch));
    }

    /// <summary>Two steps, each baked three times; a loop of no seconds still looks once.</summary>
    [Theory]
    [InlineData(20, 60, 30, 130 + 2 * 26 + 9 * (3 * 3 + 1 + 7 + 4))]
    [InlineData(20, 0, 0, 130 + 2 * 26 + 9 * (3 * 3 + 1 + 1 + 1))]
    public void Events_OfSeveralSteps_AreCountedWithEveryExtension(
        int timeout, int stepBake, int bake, int expected) => Assert.Equal(
        expected,
        HistoryBudget.EventsAtWorst(
            new() { TimeoutSeconds = timeout, PollSeconds = 10 },
            new() { Steps = [50, 100], StepBakeSeconds = stepBake },
            new() { BakeSeconds = bake, IntervalSeconds = 30, Inconclusive = new() { ExtensionsMax = 2 } }));

    /// <summary>Seven steps, of which six only look once: the events fill the budget exactly.</summary>
    [Theory]
    [InlineData(1_618, 15_000, true)]
    [InlineData(1_619, 15_009, false)]
    public void Excess_NamesTheEventsAndWhatToChange(int bake, int events, bool fits)
    {
        var deploy = new DeploySettings { TimeoutSeconds = 1, PollSeconds = 1 };
        var traffic = new TrafficSettings { Steps = [1, 2, 3, 4, 5, 6, 100], StepBakeSeconds = 0 };
        var watch = new WatchSettings
        {
            BakeSeconds = bake, IntervalSeconds = 1, Inconclusive = new() { ExtensionsMax = 0 },
        };
        Assert.Equal(events, HistoryBudget.EventsAtWorst(deploy, traffic, watch));
        Assert.Equal(
            fits
                ? null
                : $"These settings could take {events} history events; at most 15000 are planned, as AWS ends an "
                    + "execution at 25000. Lengthen watch.intervalSeconds or deploy.pollSeconds, or shorten the bakes "
                    + "(watch.bakeSeconds, traffic.stepBakeSeconds), watch.inconclusive.extensionsMax or "
                    + "deploy.timeoutSeconds.",
            HistoryBudget.Excess(deploy, traffic, watch));
    }

    [Theory]
    [InlineData(1_350, true)]
    [InlineData(1_400, false)]
    public void Bakes_TooLongForTheirInterval_AreRefused(int bake, bool fits)
    {
        var watch = new WatchSettings
        {
            BakeSeconds = bake, IntervalSeconds = 1, Inconclusive = new() { ExtensionsMax = 0 },
        };
        Assert.Equal(fits, HistoryBudget.Excess(new(), new(), watch) is null);
    }

    [Fact]
    public void Bakes_BeyondAnyNumber_DoNotOverflow() => Assert.Equal(int.MaxValue, HistoryBudget.EventsAtWorst(
        new(),
        new() { Steps = [.. Enumerable.Range(81, 20)], StepBakeSeconds = int.MaxValue },
        new() { BakeSeconds = int.MaxValue, IntervalSeconds = 1, Inconclusive = new() { ExtensionsMax = 10 } }));
}
