using BlueGreen.Rehearsal.Ecs.Scheduling;

namespace BlueGreen.Rehearsal.Tests.Ecs.Scheduling;

public sealed class RestartPolicyTests
{
    [Theory]
    [InlineData(1, false, 10)]
    [InlineData(2, false, 20)]
    [InlineData(7, false, 640)]
    [InlineData(8, false, 900)]
    [InlineData(1000, false, 900)]
    [InlineData(1, true, 10)]
    [InlineData(1000, true, 10)] // A task that ran is not throttled.
    public void PauseAfter_Failures_DoublesUpToFifteenMinutes(int failures, bool reachedRunning, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RestartPolicy.PauseAfter(failures, reachedRunning));

    [Theory]
    [InlineData(0, 3)]
    [InlineData(6, 3)]
    [InlineData(7, 4)]
    [InlineData(400, 200)]
    [InlineData(1000, 200)]
    public void Threshold_OfDesiredCount_IsHalfWithinBounds(int desired, int threshold) =>
        Assert.Equal(threshold, CircuitBreakerPolicy.Threshold(desired));
}
