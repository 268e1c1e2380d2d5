using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Core;

namespace BlueGreen.Cli.Tests.Rehearse;

public sealed class TimingReaderTests
{
    private static readonly DateTimeOffset s_began = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Pushed at second 1, switched at 5, back at 9; each function called 0.4 and 0.2 s before.</summary>
    private static readonly TimingFacts s_rolledBack = new()
    {
        Began = s_began,
        Ended = At(12),
        PushedAt = At(1),
        LiveBefore = "blue",
        Changes = [new(At(5), Split.Toward(Colour.Green, 100)), new(At(9), Split.Toward(Colour.Blue, 100))],
        Calls =
        [
            Call(0.5, "Switch"), Call(4.2, "Watch"), Call(4.6, "Switch"), Call(4.8, "Switch"), Call(8.8, "Rollback"),
        ],
        LastEntered = (state, _) => state == "Switch" ? At(4) : state == "RollBack" ? At(8.5) : null,
        FirstErrorAfter = instant => instant <= At(6) ? At(6) : null,
    };

    [Fact]
    public void Read_OfARollback_MeasuresFromThePushAndFromTheUsersFirstError() =>
        Assert.Equal(new(4, 400, 3, 200, 12), TimingReader.Read(s_rolledBack));

    [Fact]
    public void Read_WithAFaultOfItsOwn_MeasuresTheRevertFromThere() =>
        Assert.Equal(2.5, TimingReader.Read(s_rolledBack with { FaultAt = At(6.5) }).FaultToRevertSeconds);

    [Fact]
    public void Read_OfAPromotion_HasNoRevert()
    {
        var read = TimingReader.Read(s_rolledBack with { Changes = [s_rolledBack.Changes[0]] });

        Assert.Equal((4.0, 400.0), (read.PushToSwitchSeconds, read.SwitchMilliseconds));
        Assert.Equal((null, null), (read.FaultToRevertSeconds, read.RevertMilliseconds));
    }

    [Fact]
    public void Read_WithoutAPush_HasNoSwitchOfIt()
    {
        var read = TimingReader.Read(s_rolledBack with { PushedAt = null });

        Assert.Equal((null, null), (read.PushToSwitchSeconds, read.SwitchMilliseconds));
        Assert.Equal(3, read.FaultToRevertSeconds);
    }

    [Fact]
    public void Read_WithoutAnyChange_HasOnlyTheTotal() =>
        Assert.Equal(
            new(null, null, null, null, 12), TimingReader.Read(s_rolledBack with { Changes = [] }));

    [Fact]
    public void Read_ErrorsAfterTheRevertOnly_AreNoFaultToRevertFrom() =>
        Assert.Null(TimingReader.Read(
            s_rolledBack with { FirstErrorAfter = _ => At(10) }).FaultToRevertSeconds);

    [Fact]
    public void Read_AChangeByAnotherHand_HasNoFunctionsTime() =>
        Assert.Null(TimingReader.Read(s_rolledBack with { LastEntered = (_, _) => null }).SwitchMilliseconds);

    [Fact]
    public void Read_WithoutTraffic_HasNoFault() =>
        Assert.Null(TimingReader.Read(s_rolledBack with { FirstErrorAfter = _ => null }).FaultToRevertSeconds);

    private static DateTimeOffset At(double second) => s_began.AddSeconds(second);

    private static CallRecord Call(double second, string function) => new(
        At(second), At(second + 0.05), "elasticloadbalancing:DescribeRules", $"arn:aws:iam::1:role/shop-{function}");
}
