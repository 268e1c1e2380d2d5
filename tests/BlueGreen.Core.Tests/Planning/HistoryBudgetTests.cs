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
    public void Bakes_BeyondAnyNumber_DoNotOverflow() => Assert.NotNull(HistoryBudget.Excess(
        new(),
        new() { Steps = [.. Enumerable.Range(81, 20)], StepBakeSeconds = int.MaxValue },
        new() { BakeSeconds = int.MaxValue, IntervalSeconds = 1, Inconclusive = new() { ExtensionsMax = 10 } }));
}
