using BlueGreen.Rehearsal.Ecs.Scheduling;

namespace BlueGreen.Rehearsal.Tests.Ecs.Scheduling;

public sealed class RestartPolicyTests
{
    // Source: "Amazon ECS service throttle logic".
    [Trait(
        "Fact",
        "Tasks that fail to start are retried with ever longer pauses, at most 15 minutes; tasks that ran "
        + "are not.")]
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

    // Source: "How the Amazon ECS deployment circuit breaker detects failures".
    [Trait(
        "Fact",
        "The circuit breaker gives up after half the desired count of failures, at least 3 and at most "
        + "200.")]
    [Theory]
    [InlineData(0, 3)]
    [InlineData(6, 3)]
    [InlineData(7, 4)]
    [InlineData(400, 200)]
    [InlineData(1000, 200)]
    public void Threshold_OfDesiredCount_IsHalfWithinBounds(int desired, int threshold) =>
        Assert.Equal(threshold, CircuitBreakerPolicy.Threshold(desired));
}
