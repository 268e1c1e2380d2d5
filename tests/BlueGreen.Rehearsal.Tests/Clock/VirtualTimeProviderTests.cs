using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Rehearsal.Tests.Clock;

/// <summary>Virtual time.</summary>
public sealed class VirtualTimeProviderTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;

    [Fact]
    public void Jump_WithTimersDueTogether_FiresThemInTheOrderTheyWereSet()
    {
        var clock = new VirtualTimeProvider(Start);
        var fired = new List<string>();
        Set(clock, 2, () => fired.Add("second of two"));
        Set(clock, 1, () => fired.Add("one"));
        Set(clock, 2, () => fired.Add("third of two"));

        while (clock.Jump())
        {
        }

        Assert.Equal(["one", "second of two", "third of two"], fired);
        Assert.Equal(Start.AddSeconds(2), clock.GetUtcNow());
    }

    [Fact]
    public void Jump_OverADisposedOrChangedTimer_FiresOnlyWhatIsStillSet()
    {
        var clock = new VirtualTimeProvider(Start);
        var fired = 0;
        Set(clock, 1, () => fired++).Dispose();
        Set(clock, 2, () => fired++).Change(TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);

        Assert.True(clock.Jump());
        Assert.False(clock.Jump());
        Assert.Equal((1, Start.AddSeconds(5)), (fired, clock.GetUtcNow()));
    }

    [Fact]
    public void RunUntil_WhenNothingIsDue_SaysThatItWouldHang()
    {
        var clock = new VirtualTimeProvider(Start);

        Assert.Throws<InvalidOperationException>(() => clock.RunUntil(new TaskCompletionSource().Task));
    }

    private static ITimer Set(VirtualTimeProvider clock, int seconds, Action fire) =>
        clock.CreateTimer(_ => fire(), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
}
