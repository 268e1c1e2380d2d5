using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Tests.Ecs;

namespace BlueGreen.Rehearsal.Tests.Facts.Ecs;

/// <summary>ECS's API is eventually consistent: reads are older than writes, by as much as a rehearsal says.</summary>
public sealed class ReadLagFacts
{
    private static readonly TimeSpan s_lag = TimeSpan.FromSeconds(5);

    // Source: "RunTask, API reference": the ECS API follows an eventual consistency model.
    [Trait("Fact", "DescribeServices may tell of a service as it was before an update that has been answered.")]
    [Fact]
    public async Task Service_AfterAnUpdate_ReadsAsBeforeUntilTheLagHasPassed()
    {
        await using var world = await EcsWorld.StartAsync(s_lag);
        await world.CreateServiceAsync();
        await SettleAsync(world, 2);

        var answer = await world.UpdateServiceAsync("\"desiredCount\": 3, \"taskDefinition\": \"shop:2\"");
        await world.UntilAsync(() => world.Runtime.Started.Count == 5
            && world.Tasks.Count(task => task.IsStopped) == 2);
        world.Time.Advance(s_lag - TimeSpan.FromTicks(1));

        Assert.Equal(3, (int)answer["service"]!["desiredCount"]!);
        Assert.Equal((2, "COMPLETED"), ((int)world.Blue()["desiredCount"]!, (string?)world.Primary()["rolloutState"]));
        Assert.EndsWith("shop:1", (string?)world.Primary()["taskDefinition"], StringComparison.Ordinal);
        world.Time.Advance(TimeSpan.FromTicks(1));
        Assert.EndsWith("shop:2", (string?)world.Primary()["taskDefinition"], StringComparison.Ordinal);
        Assert.Equal(3, (int)world.Blue()["desiredCount"]!);
    }

    // Source: "RunTask, API reference".
    [Trait("Fact", "ListTasks and DescribeTasks may not know a new task yet, and show one that ended as running.")]
    [Fact]
    public async Task Tasks_NewOrEnded_AreSeenLater()
    {
        await using var world = await EcsWorld.StartAsync(s_lag);
        await world.CreateServiceAsync(desired: 1);
        await world.UntilAsync(() => world.Tasks.Any(task => task.IsHealthy));
        var arn = world.Tasks[0].Arn;
        Assert.Empty(await ListedAsync(world, "RUNNING"));
        Assert.Equal("MISSING", (string?)(await DescribedAsync(world, arn))["failures"]![0]!["reason"]);

        await SettleAsync(world, 1);
        await world.UpdateServiceAsync("\"desiredCount\": 0");
        await world.UntilAsync(() => world.Tasks[0].IsStopped);
        Assert.Equal([arn], await ListedAsync(world, "RUNNING"));
        Assert.Equal("RUNNING", (string?)(await DescribedAsync(world, arn))["tasks"]![0]!["lastStatus"]);
        world.Time.Advance(s_lag);
        Assert.Equal([arn], await ListedAsync(world, "STOPPED"));
    }

    // Source: "RunTask, API reference".
    [Trait("Fact", "A family's newest revision may not be the one that was registered a moment ago.")]
    [Fact]
    public async Task Family_AfterARegistration_StillMeansTheFormerRevision()
    {
        await using var world = await EcsWorld.StartAsync(s_lag);
        world.Time.Advance(s_lag);
        await world.RegisterAsync("shop", "shop:v1");

        Assert.Equal(2, await RevisionAsync(world, "shop"));
        Assert.Equal(3, await RevisionAsync(world, "shop:3"));
        world.Time.Advance(s_lag);
        Assert.Equal(3, await RevisionAsync(world, "shop"));
    }

    // Source: decision 28: a couple of seconds, as ECS asks its clients to wait.
    [Trait("Fact", "A rehearsal's reads of ECS and of target health lag by default; those of rules do not.")]
    [Fact]
    public void Lag_UnlessSaidOtherwise_IsThere()
    {
        var lag = new RehearsedAwsOptions { Template = "", Clock = null! }.ReadLag;

        Assert.True(lag.Ecs > TimeSpan.Zero && lag.TargetHealth > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, lag.Rules);
    }

    /// <summary>Lets the tasks come up, and everybody see them.</summary>
    private static async Task SettleAsync(EcsWorld world, int tasks)
    {
        await world.UntilAsync(() => world.Tasks.Count(task => task.IsHealthy) == tasks);
        world.Time.Advance(s_lag);
        await world.UntilAsync(() => (string?)world.Primary()["rolloutState"] == "COMPLETED");
    }

    private static async Task<IEnumerable<string?>> ListedAsync(EcsWorld world, string desired)
    {
        var answer = await world.CallAsync("ListTasks", $$"""{"cluster": "shop", "desiredStatus": "{{desired}}"}""");
        return answer["taskArns"]!.AsArray().Select(arn => (string?)arn);
    }

    private static Task<JsonObject> DescribedAsync(EcsWorld world, string task) =>
        world.CallAsync("DescribeTasks", $$"""{"cluster": "shop", "tasks": ["{{task}}"]}""");

    private static async Task<int> RevisionAsync(EcsWorld world, string name) => (int)(await world.CallAsync(
        "DescribeTaskDefinition", $$"""{"taskDefinition": "{{name}}"}"""))["taskDefinition"]!["revision"]!;
}
