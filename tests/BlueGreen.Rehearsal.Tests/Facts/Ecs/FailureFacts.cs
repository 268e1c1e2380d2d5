using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Tests.Ecs;

namespace BlueGreen.Rehearsal.Tests.Facts.Ecs;

/// <summary>How ECS retries, gives up, and says so.</summary>
public sealed class FailureFacts
{
    private const string Breaker =
        ", \"deploymentConfiguration\": {\"deploymentCircuitBreaker\": {\"enable\": true, \"rollback\": false}}";

    private const string Rollback =
        ", \"deploymentConfiguration\": {\"deploymentCircuitBreaker\": {\"enable\": true, \"rollback\": true}}";

    // Source: "Amazon ECS service throttle logic"; "Service event messages".
    [Trait("Fact", "Tasks that never start are retried after ever longer pauses, and an event says that they fail.")]
    [Fact]
    public async Task Tasks_ThatNeverStart_AreRetriedWithGrowingPausesAndAnEvent()
    {
        await using var world = await EcsWorld.StartAsync();
        await world.RegisterAsync("shop", "shop:never-pushed");
        await world.CreateServiceAsync(desired: 1, definition: "shop:3");
        for (var (failures, pause) = (1, 10); failures <= 3; failures++, pause *= 2)
        {
            await FailAsync(world, failures);
            world.Time.Advance(TimeSpan.FromSeconds(pause - 1));
            Assert.Equal(failures, world.Tasks.Length);
            world.Time.Advance(TimeSpan.FromSeconds(1));
        }
        await FailAsync(world, 4);

        Assert.Contains(world.Blue()["events"]!.AsArray(), line =>
            (string?)line!["message"] == "(service blue) is unable to consistently start tasks successfully.");
        Assert.Equal("IN_PROGRESS", (string?)world.Primary()["rolloutState"]);
    }

    // Source: "Deployment, API reference": rolloutState.
    [Trait("Fact", "A deployment that its circuit breaker FAILED starts no more tasks, however long one waits.")]
    [Fact]
    public async Task Deployment_ThatFailed_StartsNothingMore()
    {
        await using var world = await EcsWorld.StartAsync();
        world.Runtime.Crashing = "v2";
        await world.CreateServiceAsync(more: Breaker);
        await world.SteadyAsync();
        await FailByCrashesAsync(world);
        // One that was started before the end of the deployment may only now crash.
        await world.UntilAsync(() => (string?)world.Primary()["rolloutState"] == "FAILED"
            && world.Tasks.Count(task => !task.IsStopped) == 2);
        var started = world.Runtime.Started.Count;

        world.Time.Advance(TimeSpan.FromMinutes(30));
        await world.UpdateServiceAsync("\"healthCheckGracePeriodSeconds\": 1");
        await world.UntilAsync(() => world.Tasks.Count(task => !task.IsStopped) == 2);

        Assert.Equal(started, world.Runtime.Started.Count);
    }

    // Source: "How the Amazon ECS deployment circuit breaker detects failures".
    [Trait("Fact", "Once a deployment had a healthy task its failures are no longer counted, and it cannot fail.")]
    [Fact]
    public async Task Failures_AfterAHealthyTask_AreNotCounted()
    {
        await using var world = await EcsWorld.StartAsync();
        await world.CreateServiceAsync(desired: 1, more: Breaker);
        await world.SteadyAsync();

        for (var failures = 1; failures <= 5; failures++)
        {
            world.Runtime.Started[^1].End(1);
            await world.UntilAsync(() => world.Tasks.Count(task => task.IsStopped) == failures);
            world.Time.Advance(TimeSpan.FromSeconds(10));
            await world.UntilAsync(() => world.Tasks.Count(task => task.IsHealthy) == 1);
        }

        Assert.Equal(("COMPLETED", 0), (
            (string?)world.Primary()["rolloutState"], (int)world.Primary()["failedTasks"]!));
    }

    // Source: "How the Amazon ECS deployment circuit breaker detects failures".
    [Trait("Fact", "A circuit breaker with rollback but without a completed deployment stalls: FAILED, and no tasks.")]
    [Fact]
    public async Task Breaker_WithNothingToRollBackTo_Stalls()
    {
        await using var world = await EcsWorld.StartAsync();
        world.Runtime.Crashing = "v1";
        await world.CreateServiceAsync(desired: 1, more: Rollback);
        for (var failures = 1; failures < 3; failures++)
        {
            await FailAsync(world, failures);
            world.Time.Advance(TimeSpan.FromSeconds(10));
        }
        await world.UntilAsync(() => (string?)world.Primary()["rolloutState"] == "FAILED");

        Assert.EndsWith("shop:1", (string?)world.Primary()["taskDefinition"], StringComparison.Ordinal);
        Assert.Empty(world.Runtime.Running);
    }

    [Trait("Fact", "What ECS can and the rehearsal cannot is refused by its name, never skipped.")]
    [Theory]
    [InlineData(", \"deploymentController\": {\"type\": \"CODE_DEPLOY\"}", "deploymentController.type")]
    [InlineData(", \"schedulingStrategy\": \"DAEMON\"", "schedulingStrategy")]
    [InlineData(", \"deploymentConfiguration\": {\"strategy\": \"BLUE_GREEN\"}", "deploymentConfiguration.strategy")]
    [InlineData(", \"deploymentConfiguration\": {\"alarms\": {\"enable\": true}}", "alarms.enable")]
    [InlineData(
        ", \"deploymentConfiguration\": {\"deploymentCircuitBreaker\": {\"resetOnHealthyTask\": true}}",
        "resetOnHealthyTask")]
    public async Task Setting_ThatIsNotImitated_IsRefusedByName(string more, string name)
    {
        await using var world = await EcsWorld.StartAsync();

        var refusal = await Assert.ThrowsAsync<AwsException>(() => world.CreateServiceAsync(more: more));

        Assert.Equal("UnsupportedFeatureException", refusal.Code);
        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>Both tasks of the new revision end, and then one more.</summary>
    private static async Task FailByCrashesAsync(EcsWorld world)
    {
        world.Targets.FirstState = "initial";
        await world.UpdateServiceAsync("\"taskDefinition\": \"shop:2\"");
        await FailAsync(world, 2);
        world.Time.Advance(TimeSpan.FromSeconds(10));
    }

    private static Task FailAsync(EcsWorld world, int times) =>
        world.UntilAsync(() => (int)world.Primary()["failedTasks"]! >= times);
}
