using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Events;
using BlueGreen.Rehearsal.Tests.Ecs;

namespace BlueGreen.Rehearsal.Tests.Facts.Ecs;

/// <summary>What ECS tells EventBridge.</summary>
public sealed class EventFacts
{
    private const string Breaker =
        ", \"deploymentConfiguration\": {\"deploymentCircuitBreaker\": {\"enable\": true, \"rollback\": false}}";

    // Source: "Amazon ECS service deployment state change events".
    [Trait("Fact", "A deployment's start and completion are ECS Deployment State Change events of the service.")]
    [Fact]
    public async Task Deployment_ThatCompletes_TellsSoTwice()
    {
        var world = await EcsWorld.StartAsync();
        await world.CreateServiceAsync();
        await world.SteadyAsync();
        var id = (string?)world.Primary()["id"];
        var service = (string?)world.Blue()["serviceArn"];

        var told = await ToldAsync(world, "ECS Deployment State Change");

        Assert.Equal(
            [("INFO", "SERVICE_DEPLOYMENT_IN_PROGRESS"), ("INFO", "SERVICE_DEPLOYMENT_COMPLETED")],
            told.Select(Name));
        Assert.All(told, one => Assert.Equal((id, service), (
            (string?)one.Detail["deploymentId"], Assert.Single(one.Resources))));
        Assert.Equal($"ECS deployment {id} completed.", (string?)told[1].Detail["reason"]);
    }

    // Source: "Amazon ECS service deployment state change events".
    [Trait("Fact", "A deployment that its circuit breaker gives up is an ERROR event SERVICE_DEPLOYMENT_FAILED.")]
    [Fact]
    public async Task Deployment_ThatFails_IsAnErrorEvent()
    {
        var world = await EcsWorld.StartAsync();
        world.Runtime.Crashing = "v1";
        world.Targets.FirstState = "initial";
        await world.CreateServiceAsync(desired: 1, more: Breaker);
        for (var failures = 1; failures < 3; failures++)
        {
            await world.UntilAsync(() => (int)world.Primary()["failedTasks"]! >= failures);
            world.Time.Advance(TimeSpan.FromSeconds(10));
        }
        await world.UntilAsync(() => (string?)world.Primary()["rolloutState"] == "FAILED");

        var told = await ToldAsync(world, "ECS Deployment State Change");

        Assert.Equal(("ERROR", "SERVICE_DEPLOYMENT_FAILED"), Name(told[^1]));
        Assert.Contains("circuit breaker", (string?)told[^1].Detail["reason"], StringComparison.Ordinal);
    }

    // Source: "Amazon ECS service action events".
    [Trait("Fact", "A service that reaches a steady state, or cannot start its tasks, is an ECS Service Action event.")]
    [Fact]
    public async Task Service_SteadyOrImpaired_TellsItsAction()
    {
        var world = await EcsWorld.StartAsync();
        await world.RegisterAsync("shop", "shop:never-pushed");
        await world.CreateServiceAsync(desired: 1);
        await world.SteadyAsync();
        await world.UpdateServiceAsync("\"taskDefinition\": \"shop:3\"");
        for (var (failures, pause) = (1, 10); failures < 3; failures++, pause *= 2)
        {
            await world.UntilAsync(() => (int)world.Primary()["failedTasks"]! >= failures);
            world.Time.Advance(TimeSpan.FromSeconds(pause));
        }
        await world.UntilAsync(() => world.Blue()["events"]!.AsArray().Any(line =>
            ((string?)line!["message"])!.Contains("unable to consistently", StringComparison.Ordinal)));

        var told = await ToldAsync(world, "ECS Service Action");

        Assert.Equal(
            [("INFO", "SERVICE_STEADY_STATE"), ("WARN", "SERVICE_TASK_START_IMPAIRED")], told.Select(Name));
        Assert.Equal("2030-01-01T00:00:00.000Z", (string?)told[0].Detail["createdAt"]);
        Assert.EndsWith(":cluster/shop", (string?)told[0].Detail["clusterArn"], StringComparison.Ordinal);
    }

    // Source: "Amazon ECS task state change events".
    [Trait("Fact", "Every step of a task's life is an ECS Task State Change event, with a version that only grows.")]
    [Fact]
    public async Task Task_ThroughItsLife_TellsEveryStep()
    {
        var world = await EcsWorld.StartAsync();
        await world.CreateServiceAsync(desired: 1);
        await world.SteadyAsync();
        world.Runtime.Started[0].End(1);
        await world.UntilAsync(() => world.Tasks[0].IsStopped);
        var arn = world.Tasks[0].Arn;

        var told = (await ToldAsync(world, "ECS Task State Change"))
            .Where(one => (string?)one.Detail["taskArn"] == arn).ToList();

        Assert.Equal(
            ["PROVISIONING", "PENDING", "RUNNING", "DEACTIVATING", "STOPPING", "STOPPED"],
            told.Select(one => (string?)one.Detail["lastStatus"]));
        Assert.Equal(Enumerable.Range(1, 6), told.Select(one => (int)one.Detail["version"]!));
        var end = told[^1].Detail;
        Assert.Equal(
            ("EssentialContainerExited", "service:blue", 1, "STOPPED"),
            ((string?)end["stopCode"], (string?)end["group"], (int)end["containers"]![0]!["exitCode"]!,
                (string?)end["desiredStatus"]));
        Assert.Equal(arn, Assert.Single(told[^1].Resources));
        Assert.IsType<string>(((JsonValue)end["stoppedAt"]!).GetValue<object>());
    }

    private static (string?, string?) Name(BusEvent one) =>
        ((string?)one.Detail["eventType"], (string?)one.Detail["eventName"]);

    /// <summary>All such events up to now; ends the world, so that none is still on its way.</summary>
    private static async Task<IReadOnlyList<BusEvent>> ToldAsync(EcsWorld world, string detailType)
    {
        await world.DisposeAsync();
        return [.. world.Bus.Events.Where(one => one.Source == "aws.ecs" && one.DetailType == detailType)];
    }
}
