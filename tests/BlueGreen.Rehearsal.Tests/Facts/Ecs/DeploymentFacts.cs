using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Tests.Ecs;

namespace BlueGreen.Rehearsal.Tests.Facts.Ecs;

/// <summary>What makes a deployment of a service, and what its states mean.</summary>
public sealed class DeploymentFacts
{
    // Source: "UpdateService, API reference".
    [Trait("Fact", "A change of network, platform, load balancers, registries, Service Connect or volumes deploys.")]
    [Theory]
    [InlineData("\"networkConfiguration\": {\"awsvpcConfiguration\": {\"subnets\": [\"subnet-2\"]}}")]
    [InlineData("\"platformVersion\": \"1.4.0\"")]
    [InlineData("\"serviceRegistries\": [{\"registryArn\": \"arn:registry\"}]")]
    [InlineData("\"serviceConnectConfiguration\": {\"enabled\": false}")]
    [InlineData("\"volumeConfigurations\": [{\"name\": \"data\"}]")]
    [InlineData("\"forceNewDeployment\": true")]
    public async Task Change_OfWhatTasksAreMadeOf_ReplacesEveryTask(string members)
    {
        await using var world = await EcsWorld.StartAsync();
        await world.CreateServiceAsync();
        await world.SteadyAsync();
        var before = (string?)world.Primary()["id"];

        await world.UpdateServiceAsync(members);
        await world.SteadyAsync();

        Assert.NotEqual(before, (string?)world.Primary()["id"]);
        Assert.Equal(4, world.Runtime.Started.Count);
    }

    // Source: "UpdateService, API reference".
    [Trait("Fact", "A change of counts, percentages, grace period, placement or tags, or none, deploys nothing.")]
    [Theory]
    [InlineData("\"desiredCount\": 2")]
    [InlineData("\"taskDefinition\": \"shop:1\"")]
    [InlineData("\"healthCheckGracePeriodSeconds\": 30")]
    [InlineData("\"deploymentConfiguration\": {\"maximumPercent\": 150, \"minimumHealthyPercent\": 50}")]
    [InlineData("\"placementStrategy\": []")]
    [InlineData("\"propagateTags\": \"SERVICE\"")]
    public async Task Change_OfWhatTasksAreNotMadeOf_KeepsTheDeployment(string members)
    {
        await using var world = await EcsWorld.StartAsync();
        await world.CreateServiceAsync();
        await world.SteadyAsync();
        var before = (string?)world.Primary()["id"];

        await world.UpdateServiceAsync(members);
        await world.SteadyAsync();

        Assert.Equal(before, (string?)world.Primary()["id"]);
        Assert.Equal(2, world.Runtime.Started.Count);
    }

    // Source: "Deployment, API reference": status.
    [Trait("Fact", "The newest deployment is PRIMARY; those it replaces are ACTIVE while they still have tasks.")]
    [Fact]
    public async Task Update_DuringADeployment_LeavesBothFormerOnesActive()
    {
        await using var world = await EcsWorld.StartAsync();
        await world.CreateServiceAsync();
        await world.SteadyAsync();
        world.Targets.FirstState = "initial";
        var drained = new TaskCompletionSource();
        world.Targets.Draining = drained.Task;
        await world.UpdateServiceAsync("\"taskDefinition\": \"shop:2\"");
        await world.UntilAsync(() => world.Targets.States.Count == 4);
        world.Targets.FirstState = "healthy";

        await world.UpdateServiceAsync("\"forceNewDeployment\": true");
        Assert.Equal(["PRIMARY", "ACTIVE", "ACTIVE"], Statuses(world));
        drained.SetResult();
        await world.UntilAsync(() => world.Runtime.Started.Count == 6 && Statuses(world).SequenceEqual(["PRIMARY"]));

        Assert.Equal("COMPLETED", (string?)world.Primary()["rolloutState"]);
        Assert.All(world.Runtime.Running, container => Assert.Equal("v2", container.Start.Environment["VERSION"]));
    }

    // Source: "Deployment, API reference": rolloutState; that it completes at once is inferred, not documented.
    [Trait("Fact", "A deployment of a service with a desired count of zero is COMPLETED without any task.")]
    [Fact]
    public async Task Deployment_OfNoTasks_CompletesAtOnce()
    {
        await using var world = await EcsWorld.StartAsync();
        await world.CreateServiceAsync(desired: 0);
        await world.SteadyAsync();

        await world.UpdateServiceAsync("\"taskDefinition\": \"shop:2\"");
        await world.SteadyAsync();

        Assert.EndsWith("shop:2", (string?)world.Primary()["taskDefinition"], StringComparison.Ordinal);
        Assert.Empty(world.Runtime.Started);
    }

    // Source: "Automatically scale your Amazon ECS service".
    [Trait("Fact", "Service Auto Scaling may move the desired count in a deployment, which goes on with the new one.")]
    [Fact]
    public async Task Deployment_ThatIsScaledMeanwhile_GoesOnWithTheNewCount()
    {
        await using var world = await EcsWorld.StartAsync();
        await world.CreateServiceAsync();
        await world.SteadyAsync();
        world.Targets.FirstState = "initial";
        await world.UpdateServiceAsync("\"taskDefinition\": \"shop:2\"");
        await world.UntilAsync(() => world.Runtime.Running.Count() == 4);
        var id = (string?)world.Primary()["id"];

        world.Targets.FirstState = "healthy";
        await world.UpdateServiceAsync("\"desiredCount\": 5");
        foreach (var container in world.Runtime.Started.Skip(2).Take(2))
            world.Targets.Set(container.Port, "healthy");
        await world.SteadyAsync();

        Assert.Equal((id, 5), ((string?)world.Primary()["id"], (int)world.Primary()["runningCount"]!));
        Assert.All(world.Runtime.Running, container => Assert.Equal("v2", container.Start.Environment["VERSION"]));
    }

    // Source: "DeregisterTaskDefinition, API reference".
    [Trait("Fact", "A service whose task definition was deregistered still scales; no service can be set to it anew.")]
    [Fact]
    public async Task Definition_DeregisteredWhileItRuns_GoesOnScaling()
    {
        await using var world = await EcsWorld.StartAsync();
        await world.CreateServiceAsync();
        await world.SteadyAsync();
        await world.CallAsync("DeregisterTaskDefinition", """{"taskDefinition": "shop:1"}""");

        await world.UpdateServiceAsync("\"desiredCount\": 3");
        await world.SteadyAsync();
        await world.UpdateServiceAsync("\"taskDefinition\": \"shop:2\"");
        await world.SteadyAsync();
        var refusal = await Assert.ThrowsAsync<AwsException>(
            () => world.UpdateServiceAsync("\"taskDefinition\": \"shop:1\""));

        Assert.Equal(6, world.Runtime.Started.Count);
        Assert.Equal("ClientException", refusal.Code);
    }

    // Source: aws/aws-cdk, issue 34290.
    [Trait("Fact", "UpdateService refuses a target group that no listener rule names, and says so.")]
    [Fact]
    public async Task UpdateService_WithAGroupInNoRule_IsRefused()
    {
        await using var world = await EcsWorld.StartAsync();
        await world.CreateServiceAsync();

        var refusal = await Assert.ThrowsAsync<AwsException>(() => world.UpdateServiceAsync("""
            "loadBalancers": [{"targetGroupArn": "arn:lonely", "containerName": "web", "containerPort": 8080}]
            """));

        Assert.Equal(
            ("InvalidParameterException",
                "The target group with targetGroupArn arn:lonely does not have an associated load balancer."),
            (refusal.Code, refusal.Message));
        Assert.Equal(FakeTargets.Group, (string?)world.Blue()["loadBalancers"]![0]!["targetGroupArn"]);
    }

    // Source: "DescribeServices, API reference"; "Service event messages".
    [Trait("Fact", "DescribeServices takes 1 to 10 services, and shows the 100 most recent events of each.")]
    [Fact]
    public async Task DescribeServices_ShowsAHundredEventsOfAtMostTenServices()
    {
        await using var world = await EcsWorld.StartAsync();
        await world.CreateServiceAsync(desired: 60);
        await world.SteadyAsync();
        var names = string.Join(',', Enumerable.Repeat("\"blue\"", 11));

        var refusal = await Assert.ThrowsAsync<AwsException>(
            () => world.CallAsync("DescribeServices", $$"""{"cluster": "shop", "services": [{{names}}]}"""));
        await world.UpdateServiceAsync("\"desiredCount\": 0");
        await world.SteadyAsync();

        Assert.Equal("InvalidParameterException", refusal.Code);
        Assert.Equal(100, world.Blue()["events"]!.AsArray().Count);
    }

    private static IEnumerable<string?> Statuses(EcsWorld world) =>
        world.Blue()["deployments"]!.AsArray().Select(deployment => (string?)deployment!["status"]);
}
