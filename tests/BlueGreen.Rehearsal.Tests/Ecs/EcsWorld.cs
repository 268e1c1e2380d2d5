using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Ecs;
using BlueGreen.Rehearsal.Ecs.Images;
using BlueGreen.Rehearsal.Ecs.Scheduling;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Tests.Ecs;

/// <summary>
/// ECS and ECR with an imagined runtime and load balancer: a cluster `shop`, and two images in the repository `shop`.
/// </summary>
internal sealed class EcsWorld : IAsyncDisposable
{
    /// <summary>Wall time after which a condition counts as never met; no passing test comes near.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private EcsWorld(TimeSpan readLag) => Cloud = new EcsCloud(
        AwsAccount.Rehearsal, new RehearsalClock(Time, Time), Bus, Targets, Runtime, readLag: readLag);

    public EcsTime Time { get; } = new();

    public FakeRuntime Runtime { get; } = new();

    public FakeTargets Targets { get; } = new();

    public FakeBus Bus { get; } = new();

    public EcsCloud Cloud { get; }

    public static async Task<EcsWorld> StartAsync(TimeSpan readLag = default)
    {
        var world = new EcsWorld(readLag);
        await world.CreateAsync("AWS::ECS::Cluster", """{"ClusterName": "shop"}""");
        await world.CreateAsync("AWS::ECR::Repository", """{"RepositoryName": "shop"}""");
        foreach (var version in new[] { "v1", "v2" })
        {
            await world.Cloud.Registry.PushAsync(ImageOf(version), CancellationToken.None);
            await world.RegisterAsync("shop", $"shop:{version}");
        }
        return world;
    }

    public static LocalImage ImageOf(string version) => LocalImage.FromManifest($$"""
        {"name": "shop", "tag": "{{version}}", "command": ["dotnet"], "directory": "/",
         "environment": {"VERSION": "{{version}}"} }
        """);

    public static string Uri(string image) => $"111111111111.dkr.ecr.eu-west-1.amazonaws.com/{image}";

    public Task<JsonObject> RegisterAsync(string family, string image) => CallAsync("RegisterTaskDefinition", $$"""
        {"family": "{{family}}", "containerDefinitions": [{"name": "web", "image": "{{Uri(image)}}", "stopTimeout": 7}]}
        """);

    /// <summary>The service `blue` in the target group, on `shop:1` unless said otherwise.</summary>
    public Task<JsonObject> CreateServiceAsync(int desired = 2, string more = "", string definition = "shop:1") =>
        CallAsync("CreateService", $$"""
            {"cluster": "shop", "serviceName": "blue", "taskDefinition": "{{definition}}", "desiredCount": {{desired}},
             "loadBalancers": [{"targetGroupArn": "{{FakeTargets.Group}}", "containerName": "web",
                                "containerPort": 8080}]{{more}}}
            """);

    public Task<JsonObject> UpdateServiceAsync(string members) =>
        CallAsync("UpdateService", $$"""{"cluster": "shop", "service": "blue", {{members}}}""");

    public async Task<JsonObject> CallAsync(string action, string parameters) => await Cloud.CallAsync(
        new AwsCall("ecs", action, (JsonObject)JsonNode.Parse(parameters)!, Caller.Operator), CancellationToken.None);

    public async Task<JsonObject> EcrAsync(string action, JsonObject parameters) => await Cloud.Ecr.CallAsync(
        new AwsCall("ecr", action, parameters, Caller.Operator), CancellationToken.None);

    public async Task<StackResource> CreateAsync(string type, string properties) =>
        await KindOf(type).CreateAsync(RequestOf(properties), CancellationToken.None);

    public IResourceKind KindOf(string type) => Cloud.Kinds.Single(kind => kind.Type == type);

    public static ResourceRequest RequestOf(string properties) =>
        new("Thing", "stack", (JsonObject)JsonNode.Parse(properties)!);

    /// <summary>The service `blue` as DescribeServices answers.</summary>
    public JsonObject Blue()
    {
        var call = new JsonObject { ["cluster"] = "shop", ["services"] = new JsonArray("blue") };
        var answer = Cloud.CallAsync(
            new AwsCall("ecs", "DescribeServices", call, Caller.Operator), CancellationToken.None);
        return (JsonObject)answer.GetAwaiter().GetResult()["services"]![0]!;
    }

    public JsonObject Primary() => (JsonObject)Blue()["deployments"]![0]!;

    public ImmutableArray<EcsTask> Tasks
    {
        get
        {
            lock (Cloud.State.Gate)
                return [.. Cloud.State.Tasks];
        }
    }

    public Task SteadyAsync() => UntilAsync(() => (string?)Primary()["rolloutState"] == "COMPLETED"
        && (int)Blue()["runningCount"]! == (int)Blue()["desiredCount"]!);

    public async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        await Cloud.State.WaitUntilAsync(condition, patience.Token);
    }

    /// <summary>When it completes, every event has arrived.</summary>
    public async ValueTask DisposeAsync()
    {
        await Cloud.DisposeAsync();
        await Time.QuietAsync();
    }
}
