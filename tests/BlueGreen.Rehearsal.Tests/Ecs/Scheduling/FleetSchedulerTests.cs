using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Tests.Ecs.Scheduling;

public sealed class FleetSchedulerTests
{
    // Source: "AWS::ECS::Service, CloudFormation guide".
    [Trait("Fact", "A new service without a desired count runs one task.")]
    [Fact]
    public async Task CreateService_WithoutDesiredCount_RunsOneTaskAndCompletes()
    {
        await using var world = await EcsWorld.StartAsync();
        await world.CallAsync(
            "CreateService", """{"cluster": "shop", "serviceName": "blue", "taskDefinition": "shop:1"}""");

        await world.SteadyAsync();

        Assert.Single(world.Runtime.Running);
        Assert.Contains("reached a steady state", world.Blue()["events"]![0]!["message"]!.ToString(),
            StringComparison.Ordinal);
    }

    // Source: "hashicorp/terraform, issue 32908".
    [Trait("Fact", "CreateService refuses a target group that no listener rule names.")]
    [Fact]
    public async Task CreateService_TargetGroupWithoutListener_IsRefused()
    {
        await using var world = await EcsWorld.StartAsync();

        var refused = await Assert.ThrowsAsync<AwsException>(() => world.CallAsync("CreateService", """
            {"cluster": "shop", "serviceName": "blue", "taskDefinition": "shop:1",
             "loadBalancers": [{"targetGroupArn": "arn:lonely", "containerName": "web", "containerPort": 8080}]}
            """));

        Assert.Equal("InvalidParameterException", refused.Code);
        Assert.Contains("does not have an associated load balancer", refused.Message, StringComparison.Ordinal);
        Assert.Empty(world.Tasks);
    }

    // Source: "Load balancer connection draining, ECS guide".
    [Trait(
        "Fact",
        "A rolling deployment stops old tasks once new ones are healthy; a task gets SIGTERM when it has "
        + "drained.")]
    [Fact]
    public async Task UpdateService_NewTaskDefinition_KeepsTheOldUntilTheNewIsHealthyAndTheOldHasDrained()
    {
        await using var world = await EcsWorld.StartAsync();
        await world.CreateServiceAsync();
        await world.SteadyAsync();
        var drained = new TaskCompletionSource();
        world.Targets.FirstState = "initial";
        world.Targets.Draining = drained.Task;

        await world.UpdateServiceAsync("\"taskDefinition\": \"shop\"");
        await world.UntilAsync(() => world.Tasks.Count(task => task.LastStatus == "RUNNING") == 4);
        Assert.Equal(2, (world.Blue()["deployments"] as JsonArray)!.Count);
        foreach (var container in world.Runtime.Started.Skip(2))
            world.Targets.Set(container.Port, "healthy");
        await world.UntilAsync(() => world.Tasks.Count(task => task.LastStatus == "DEACTIVATING") == 2);
        Assert.Equal("IN_PROGRESS", (string?)world.Primary()["rolloutState"]);
        Assert.All(world.Runtime.Started.Take(2), old => Assert.Null(old.StoppedWithin));
        drained.SetResult();
        await world.SteadyAsync();

        Assert.Single((world.Blue()["deployments"] as JsonArray)!);
        Assert.All(world.Runtime.Running, container => Assert.Equal("v2", container.Start.Environment["VERSION"]));
        Assert.All(world.Runtime.Started.Take(2), old => Assert.Equal(TimeSpan.FromSeconds(7), old.StoppedWithin));
        Assert.Equal("ServiceSchedulerInitiated", world.Tasks[0].StopCode);
    }

    // Source: "UpdateService, API reference".
    [Trait("Fact", "UpdateService with another desired count makes no deployment.")]
    [Fact]
    public async Task UpdateService_NothingButTheCount_MakesNoDeployment()
    {
        await using var world = await EcsWorld.StartAsync();
        await world.CreateServiceAsync();
        await world.SteadyAsync();
        var before = (string?)world.Primary()["id"];

        await world.UpdateServiceAsync("\"desiredCount\": 3, \"taskDefinition\": \"shop:1\"");
        await world.SteadyAsync();
        Assert.Equal(before, (string?)world.Primary()["id"]);
        Assert.Equal(3, world.Runtime.Running.Count());

        await world.UpdateServiceAsync("\"desiredCount\": 0");
        await world.SteadyAsync();
        Assert.Empty(world.Runtime.Running);
    }

    // Source: "How the Amazon ECS deployment circuit breaker detects failures".
    [Trait("Fact", "A circuit breaker without rollback leaves the deployment FAILED, and the old tasks running.")]
    [Fact]
    public async Task CrashLoop_WithBreaker_FailsTheDeploymentAndLeavesTheOldTasks()
    {
        await using var world = await EcsWorld.StartAsync();
        world.Runtime.Crashing = "v2";
        await world.CreateServiceAsync(more: Breaker(rollback: false));
        await world.SteadyAsync();

        world.Targets.FirstState = "initial";
        await world.UpdateServiceAsync("\"taskDefinition\": \"shop:2\"");
        await FailAsync(world, 2);
        world.Time.Advance(TimeSpan.FromSeconds(10));
        await world.UntilAsync(() => (string?)world.Primary()["rolloutState"] == "FAILED");

        Assert.Contains("circuit breaker", world.Primary()["rolloutStateReason"]!.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("shop:2", (string?)world.Primary()["taskDefinition"], StringComparison.Ordinal);
        Assert.All(world.Runtime.Running, container => Assert.Equal("v1", container.Start.Environment["VERSION"]));
        Assert.Equal(2, world.Runtime.Running.Count());
        var failed = world.Tasks.First(task => task.Deployment.Definition.Revision == 2);
        Assert.Equal("EssentialContainerExited", failed.StopCode);
        Assert.Equal(1, failed.Containers[0].Exit!.ExitCode);
    }

    // Source: "How the Amazon ECS deployment circuit breaker detects failures".
    [Trait("Fact", "A circuit breaker with rollback ends COMPLETED, on the old task definition.")]
    [Fact]
    public async Task CrashLoop_WithRollback_CompletesOnTheOldTaskDefinition()
    {
        await using var world = await EcsWorld.StartAsync();
        world.Runtime.Crashing = "v2";
        await world.CreateServiceAsync(more: Breaker(rollback: true));
        await world.SteadyAsync();

        world.Targets.FirstState = "initial";
        await world.UpdateServiceAsync("\"taskDefinition\": \"shop:2\"");
        await FailAsync(world, 2);
        world.Time.Advance(TimeSpan.FromSeconds(10));
        await world.UntilAsync(() => (string?)world.Primary()["rolloutState"] == "COMPLETED"
            && ((string?)world.Primary()["taskDefinition"])!.EndsWith("shop:1", StringComparison.Ordinal));

        Assert.Equal(2, world.Runtime.Running.Count());
    }

    // Source: "Deployment, API reference".
    [Trait("Fact", "Without a circuit breaker a deployment never fails: tasks are replaced for ever.")]
    [Fact]
    public async Task CrashLoop_WithoutBreaker_GoesOnAtItsPaceAndNeverFails()
    {
        await using var world = await EcsWorld.StartAsync();
        world.Runtime.Crashing = "v1";
        world.Targets.FirstState = "initial";
        await world.CreateServiceAsync(desired: 1);
        for (var failures = 1; failures <= 6; failures++)
        {
            await FailAsync(world, failures);
            world.Time.Advance(TimeSpan.FromSeconds(10));
        }
        await FailAsync(world, 7);

        Assert.Equal("IN_PROGRESS", (string?)world.Primary()["rolloutState"]);
        Assert.Equal(7, world.Runtime.Started.Count);
    }

    // Source: "Stopped task error codes, ECS guide".
    [Trait(
        "Fact",
        "An image that cannot be pulled stops the task with TaskFailedToStart and "
        + "CannotPullContainerError.")]
    [Fact]
    public async Task Image_ThatWasNeverPushed_FailsTheTaskBeforeItStarts()
    {
        await using var world = await EcsWorld.StartAsync();
        await world.RegisterAsync("shop", "shop:v9");
        await world.CreateServiceAsync(desired: 1, definition: "shop:3");

        await FailAsync(world, 1);
        await world.UntilAsync(() => world.Tasks[0].IsStopped);

        Assert.Equal("TaskFailedToStart", world.Tasks[0].StopCode);
        Assert.StartsWith("CannotPullContainerError", world.Tasks[0].StoppedReason, StringComparison.Ordinal);
        Assert.Empty(world.Runtime.Started);
    }

    // Source: "UpdateService, API reference".
    [Trait("Fact", "A task whose target is unhealthy is replaced after its grace period, with the reason.")]
    [Fact]
    public async Task UnhealthyTarget_AfterItsGrace_IsReplacedWithTheReason()
    {
        await using var world = await EcsWorld.StartAsync();
        await world.CreateServiceAsync(desired: 1, more: ", \"healthCheckGracePeriodSeconds\": 60");
        await world.SteadyAsync();

        world.Time.Advance(TimeSpan.FromSeconds(59));
        world.Targets.Set(world.Runtime.Started[0].Port, "unhealthy");
        await world.UntilAsync(() => !world.Tasks[0].IsHealthy);
        Assert.False(world.Tasks[0].IsStopping);
        world.Time.Advance(TimeSpan.FromSeconds(1));
        await world.UntilAsync(() => world.Tasks[0].IsStopped);
        world.Time.Advance(TimeSpan.FromSeconds(10));
        await world.SteadyAsync();

        Assert.Equal(2, world.Runtime.Started.Count);
        Assert.StartsWith("Task failed ELB health checks in (target-group arn:", world.Tasks[0].StoppedReason,
            StringComparison.Ordinal);
    }

    // Source: "Task, API reference: stopCode".
    [Trait("Fact", "A task that somebody stops is replaced, and is no failure of the deployment.")]
    [Fact]
    public async Task StopTask_ByAPerson_IsReplacedAndNoFailure()
    {
        await using var world = await EcsWorld.StartAsync();
        await world.CreateServiceAsync(desired: 1);
        await world.SteadyAsync();

        await world.CallAsync(
            "StopTask", $$"""{"cluster": "shop", "task": "{{world.Tasks[0].Arn}}", "reason": "drill"}""");
        await world.UntilAsync(() => world.Tasks.Length == 2 && world.Tasks[1].IsHealthy && world.Tasks[0].IsStopped);

        Assert.Equal(("UserInitiated", "drill"), (world.Tasks[0].StopCode, world.Tasks[0].StoppedReason));
        Assert.Equal(0, (int)world.Primary()["failedTasks"]!);
    }

    // Source: "DescribeTasks, API reference".
    [Trait("Fact", "A stopped task is described for at least an hour.")]
    [Fact]
    public async Task StoppedTask_StaysForAnHour()
    {
        await using var world = await EcsWorld.StartAsync();
        await world.CreateServiceAsync(desired: 1);
        await world.SteadyAsync();
        await world.UpdateServiceAsync("\"desiredCount\": 0");
        await world.UntilAsync(() => world.Tasks[0].IsStopped);

        world.Time.Advance(TimeSpan.FromHours(1));
        await world.UpdateServiceAsync("\"desiredCount\": 1");
        await world.SteadyAsync();
        Assert.Equal(2, world.Tasks.Length);
        world.Time.Advance(TimeSpan.FromSeconds(1));
        await world.UpdateServiceAsync("\"desiredCount\": 1");
        await world.UntilAsync(() => world.Tasks.Length == 1);
    }

    // Source: "DeleteService, API reference".
    [Trait("Fact", "A deleted service drains its tasks and then is INACTIVE.")]
    [Fact]
    public async Task DeleteService_WithTasks_DrainsAndBecomesInactive()
    {
        await using var world = await EcsWorld.StartAsync();
        await world.CreateServiceAsync();
        await world.SteadyAsync();
        await Assert.ThrowsAsync<AwsException>(
            () => world.CallAsync("DeleteService", """{"cluster": "shop", "service": "blue"}"""));

        await world.CallAsync("DeleteService", """{"cluster": "shop", "service": "blue", "force": true}""");
        await world.UntilAsync(() => (string?)world.Blue()["status"] == "INACTIVE");

        Assert.Empty(world.Runtime.Running);
        Assert.Empty(world.Targets.States);
    }

    private static Task FailAsync(EcsWorld world, int times) =>
        world.UntilAsync(() => (int)world.Primary()["failedTasks"]! >= times);

    private static string Breaker(bool rollback) =>
        ", \"deploymentConfiguration\": {\"deploymentCircuitBreaker\": {\"enable\": true, \"rollback\": "
        + (rollback ? "true}}" : "false}}");
}
