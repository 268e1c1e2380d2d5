using BlueGreen.Cli.Rehearse;
using BlueGreen.Rehearsal.Lambda;

namespace BlueGreen.Cli.Tests.Rehearse;

public sealed class LambdaTotalsTests
{
    [Fact]
    public void Of_SeveralFunctions_AddsThemUpAndKeepsTheLargestProcess()
    {
        var totals = LambdaTotals.Of([Function("a", 3, 0.5, 60, 100), Function("b", 4, 0.25, 80, 200)]);

        Assert.Equal((7, 0.75, 80), (totals.Invocations, totals.GigabyteSeconds, totals.PeakRssMegabytes));
    }

    [Fact]
    public void Of_FunctionsWithoutMeasuredMemory_HasNone() =>
        Assert.Null(LambdaTotals.Of([Function("a", 1, 0, null)]).PeakRssMegabytes);

    [Fact]
    public void ColdStartsSince_AnEarlierCount_AreTheLaterOnesQuickestFirst()
    {
        var before = LambdaTotals.Of([Function("a", 1, 0, null, 900)]);

        var after = LambdaTotals.Of([Function("a", 3, 0, null, 900, 300, 200), Function("b", 1, 0, null, 250)]);

        Assert.Equal([200, 250, 300], after.ColdStartsSince(before));
        Assert.Empty(after.ColdStartsSince(after));
    }

    private static FunctionStatistics Function(
        string name, long invocations, double gigabyteSeconds, double? peak, params double[] coldStarts) =>
        new(name, invocations, gigabyteSeconds, [.. coldStarts], peak);
}
