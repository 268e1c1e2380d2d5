using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Ecs.Resources;

namespace BlueGreen.Rehearsal.Tests.Ecs.Resources;

public sealed class EcsServiceResourceTests
{
    private const string Type = "AWS::ECS::Service";

    [Fact]
    public async Task Create_ByFamilyName_IsOverWhenTheServiceIsStable()
    {
        await using var world = await EcsWorld.StartAsync();

        var created = await world.CreateAsync(Type, Properties);

        Assert.Equal("arn:aws:ecs:eu-west-1:111111111111:service/shop/blue", created.PhysicalId);
        Assert.Equal("blue", (string?)created.Attributes["Name"]);
        Assert.Equal("v2", Assert.Single(world.Runtime.Running).Start.Environment["VERSION"]);
    }

    [Fact]
    public async Task Update_WithTheSameFullProperties_ChangesNeitherImageNorCountNorDeployment()
    {
        await using var world = await EcsWorld.StartAsync();
        var created = await world.CreateAsync(Type, Properties);
        await world.UpdateServiceAsync("\"desiredCount\": 3");
        await world.SteadyAsync();
        var before = (string?)world.Primary()["id"];

        await world.KindOf(Type).UpdateAsync(
            created, EcsWorld.RequestOf(Properties), TestContext.Current.CancellationToken);

        Assert.Equal((before, 3), ((string?)world.Primary()["id"], (int)world.Blue()["desiredCount"]!));
    }

    /// <summary>Seed 300716: the update waited for ever for a deployment that a release had replaced.</summary>
    [Fact]
    public async Task Update_ReplacedBySomebodyElsesDeployment_IsOverWhenThatIs()
    {
        await using var world = await EcsWorld.StartAsync();
        var created = await world.CreateAsync(Type, Properties);
        await world.RegisterAsync("shop", "shop:v2");
        world.Targets.FirstState = "initial";
        var update = world.KindOf(Type).UpdateAsync(
            created, EcsWorld.RequestOf(Properties), TestContext.Current.CancellationToken);
        Assert.False(update.IsCompleted);

        world.Targets.FirstState = "healthy";
        await world.UpdateServiceAsync("\"forceNewDeployment\": true");
        await world.SteadyAsync();

        await update;
    }

    [Fact]
    public async Task Create_ThatTripsTheBreaker_FailsWithTheReason()
    {
        await using var world = await EcsWorld.StartAsync();
        world.Runtime.Crashing = "v2";
        world.Targets.FirstState = "initial";

        var creation = world.CreateAsync(Type, Properties);
        for (var failures = 1; failures < 3; failures++)
        {
            await world.UntilAsync(() => (int)world.Primary()["failedTasks"]! >= failures);
            world.Time.Advance(TimeSpan.FromSeconds(10));
        }
        var failed = await Assert.ThrowsAsync<AwsException>(() => creation);

        Assert.Contains("Circuit Breaker", failed.Message, StringComparison.Ordinal);
        Assert.Contains("Essential container in task exited", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_Running_EndsItsTasks()
    {
        await using var world = await EcsWorld.StartAsync();
        var created = await world.CreateAsync(Type, Properties);

        await world.KindOf(Type).DeleteAsync(created, TestContext.Current.CancellationToken);

        Assert.Empty(world.Runtime.Running);
    }

    [Fact]
    public void Casing_OfCloudFormation_BecomesTheApisButLeavesTheUsersKeys()
    {
        var api = ApiCasing.OfMembers((JsonObject)JsonNode.Parse("""
            {"Cpu": "256", "Volumes": [{"EFSVolumeConfiguration": {"FilesystemId": "f"}}],
             "ContainerDefinitions": [{"DockerLabels": {"My.Label": "X"},
                "LogConfiguration": {"Options": {"Awslogs-group": "g"}}}]}
            """)!);

        Assert.True(JsonNode.DeepEquals(api, JsonNode.Parse("""
            {"cpu": "256", "volumes": [{"efsVolumeConfiguration": {"filesystemId": "f"}}],
             "containerDefinitions": [{"dockerLabels": {"My.Label": "X"},
                "logConfiguration": {"options": {"Awslogs-group": "g"}}}]}
            """)), api.ToJsonString());
    }

    private static string Properties => """
        {"ServiceName": "blue", "Cluster": "shop", "TaskDefinition": "shop",
         "DeploymentConfiguration": {"DeploymentCircuitBreaker": {"Enable": true, "Rollback": false},
                                     "MaximumPercent": 200},
         "NetworkConfiguration": {"AwsvpcConfiguration": {"Subnets": ["subnet-1"], "AssignPublicIp": "DISABLED"}},
         "LoadBalancers": [{"TargetGroupArn": "GROUP", "ContainerName": "web", "ContainerPort": 8080}]}
        """.Replace("GROUP", FakeTargets.Group, StringComparison.Ordinal);
}
