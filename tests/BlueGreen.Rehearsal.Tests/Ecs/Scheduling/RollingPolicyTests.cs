using BlueGreen.Rehearsal.Ecs.Scheduling;

namespace BlueGreen.Rehearsal.Tests.Ecs.Scheduling;

public sealed class RollingPolicyTests
{
    // Source: "DeploymentConfiguration, API reference".
    [Trait(
        "Fact",
        "A rolling deployment stays between minimumHealthyPercent, rounded up, and maximumPercent, "
        + "rounded down.")]
    [Theory]
    // desired, min %, max %, new, new healthy, old, old healthy -> start, stop new, stop old
    [InlineData(2, 100, 200, 0, 0, 2, 2, 2, 0, 0)] // Room for both beside the old ones.
    [InlineData(2, 100, 200, 2, 0, 2, 2, 0, 0, 0)] // Nothing old goes before something new is healthy.
    [InlineData(2, 100, 200, 2, 1, 2, 2, 0, 0, 1)]
    [InlineData(2, 100, 200, 2, 2, 2, 2, 0, 0, 2)]
    [InlineData(3, 50, 100, 0, 0, 3, 3, 0, 0, 1)] // Half of three, rounded up, must stay.
    [InlineData(3, 50, 100, 0, 0, 2, 2, 1, 0, 0)]
    [InlineData(3, 100, 150, 0, 0, 3, 3, 1, 0, 0)] // 4.5, rounded down.
    [InlineData(2, 100, 100, 0, 0, 2, 2, 0, 0, 0)] // As on AWS: nothing can move.
    [InlineData(2, 100, 200, 0, 0, 2, 1, 2, 0, 1)] // An unhealthy old one serves nobody.
    [InlineData(0, 100, 200, 0, 0, 2, 2, 0, 0, 2)]
    [InlineData(1, 100, 200, 3, 3, 0, 0, 0, 2, 0)]
    [InlineData(0, 100, 200, 2, 2, 0, 0, 0, 2, 0)]
    public void Decide_InProgress_StaysWithinBothPercentages(
        int desired, int min, int max, int fresh, int freshHealthy, int old, int oldHealthy, int start, int stopNew,
        int stopOld)
    {
        var step = RollingPolicy.Decide(Facts(desired, min, max, fresh, freshHealthy, old, oldHealthy, failed: false));

        Assert.Equal(new RollingStep(start, stopNew, stopOld), step);
    }

    // Source: "Deployment, API reference".
    [Trait("Fact", "A FAILED deployment starts no more tasks.")]
    [Theory]
    [InlineData(2, 0, 0, 2, 0, 0, 0)] // Starts nothing, and leaves what serves.
    [InlineData(2, 1, 1, 2, 0, 0, 1)]
    [InlineData(0, 1, 0, 2, 0, 1, 2)] // Scaled to nothing, nothing stays.
    public void Decide_Failed_StartsNothing(
        int desired, int fresh, int freshHealthy, int old, int start, int stopNew, int stopOld)
    {
        var step = RollingPolicy.Decide(Facts(desired, 100, 200, fresh, freshHealthy, old, old, failed: true));

        Assert.Equal(new RollingStep(start, stopNew, stopOld), step);
    }

    private static RollingFacts Facts(
        int desired, int min, int max, int fresh, int freshHealthy, int old, int oldHealthy, bool failed) => new()
    {
        Desired = desired,
        MinimumHealthyPercent = min,
        MaximumPercent = max,
        New = fresh,
        NewHealthy = freshHealthy,
        Old = old,
        OldHealthy = oldHealthy,
        Failed = failed,
    };
}
