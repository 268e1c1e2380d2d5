using System.Text.Json;
using BlueGreen.Core;
using BlueGreen.Core.Deploying;
using BlueGreen.Core.Ledger;
using BlueGreen.Core.Planning;
using BlueGreen.Core.Settings;
using BlueGreen.Functions.DeployIdle;
using BlueGreen.Functions.ResolveColour;
using BlueGreen.Functions.Retire;
using BlueGreen.Functions.Rollback;
using BlueGreen.Functions.Smoke;
using BlueGreen.Functions.Switch;
using BlueGreen.Functions.Watch;
using Microsoft.Extensions.Logging.Abstractions;

namespace BlueGreen.Functions.Tests.Fakes;

/// <summary>One installed application after its first deployment: blue is live with v1, green is at zero.</summary>
internal sealed class World
{
    public const string Me = "arn:execution:me";

    public static readonly string V1 = "sha256:" + new string('1', 64);

    public static readonly string V2 = "sha256:" + new string('2', 64);

    public static readonly DateTimeOffset Start = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    public static readonly PipelineResources Resources = new()
    {
        Table = "shop-deployments",
        Cluster = "shop",
        BaseFamily = "shop",
        Container = "app",
        ProductionRuleArn = "arn:rule",
        ProductionUrl = "http://shop",
        TestUrl = "http://shop:8080",
        ColourHeader = "X-Colour",
        LoadBalancer = "app/shop/1",
        Blue = new("shop-blue", "shop-blue", "arn:blue", "targetgroup/blue/1"),
        Green = new("shop-green", "shop-green", "arn:green", "targetgroup/green/1"),
    };

    public World()
    {
        Listener = new(Writes);
        Fleet = new(Writes);
        Ledger = new(Writes);
        var shape = Fleet.Add("shop", "registry/shop:latest");
        Fleet.Run("shop-blue", Fleet.Add("shop-blue", $"registry/shop@{V1}", Tags("d-1", shape, V1)), 2);
        Fleet.Run("shop-green", Fleet.Add("shop-green", "placeholder"), 0);
        Ledger.Entry = LedgerEntry.Empty with
        {
            Version = 3, Live = Colour.Blue, Tag = "v1", Digest = V1, DeploymentId = "d-1",
            LastPushedAt = Start.AddDays(-1), LastPushedDigest = V1,
        };
        Releases.Images.Add(new(V1, ["v1"], Start.AddDays(-1)));
        Releases.Images.Add(new(V2, ["v2"], Start));
        Executions.Running.Add(Me);
    }

    public Writes Writes { get; } = new();

    public FakeListener Listener { get; }

    public FakeFleet Fleet { get; }

    public FakeLedger Ledger { get; }

    public FakeReleases Releases { get; } = new();

    public FakeExecutions Executions { get; } = new();

    public FakeMetrics Metrics { get; } = new();

    public FakeProbe Probe { get; } = new();

    public PipelineSettings Settings { get; set; } =
        new("shop", "shop", "", Resources, new(), new(), new(), new(), new(), new());

    /// <summary>What ResolveColour answers for v2, and the lock that goes with it.</summary>
    public DeploymentPlan Deploying(string execution = Me)
    {
        var origin = new PlanOrigin(Settings, Ledger.Entry, execution, "d-2", Start);
        var release = new Release("shop", "v2", V2, $"registry/shop@{V2}", Start);
        var plan = PlanPolicy.Deploy(origin, Colour.Blue, V1, release, approval: null);
        Ledger.Change(entry => entry.TakeLockFor(release, execution, plan));
        return plan;
    }

    /// <summary>Green runs v2 at full size, as after DeployIdle.</summary>
    public void GreenRuns(DeploymentPlan plan, int healthy = 2)
    {
        var tags = Tags(plan.DeploymentId, "arn:task-definition/shop:1", V2);
        Fleet.Run("shop-green", Fleet.Add("shop-green", $"registry/shop@{V2}", tags), 2);
        Listener.Targets["arn:green"] = new(healthy, 0, 0, 0, 0);
    }

    public Task<ResolveColourOutput> ResolveAsync(
        string request, string execution = Me, string id = "d-2", DateTimeOffset? now = null) => ResolveAsync(
            new(JsonDocument.Parse(request).RootElement, execution, id, Start, now ?? Start, ""));

    /// <summary>With this world's settings, unless the input has its own.</summary>
    public Task<ResolveColourOutput> ResolveAsync(ResolveColourInput input)
    {
        var production = new Production(Listener, Fleet);
        var takeover = new Takeover(Ledger, Executions);
        var function = new ResolveColourFunction(
            Ledger, Executions, new(Ledger, Releases, production, takeover),
            new(Ledger, Executions, production, takeover), new(Releases, production, Fleet, takeover),
            NullLogger<ResolveColourFunction>.Instance);
        var settings = input.Settings.Length > 0
            ? input.Settings
            : JsonSerializer.Serialize(Settings, PlanJson.Default.PipelineSettings);
        return function.HandleAsync(input with { Settings = settings }, default);
    }

    public Task<DeployIdleOutput> DeployIdleAsync(DeploymentPlan plan, int seconds = 0, int? since = null) =>
        new DeployIdleFunction(Listener, Fleet, new(Fleet), NullLogger<DeployIdleFunction>.Instance)
            .HandleAsync(
                new(plan, Start.AddSeconds(seconds), since is { } own ? Start.AddSeconds(own) : null), default);

    public Task<SmokeOutput> SmokeAsync(DeploymentPlan plan) =>
        new SmokeFunction(Probe, NullLogger<SmokeFunction>.Instance).HandleAsync(new(plan, Start), default);

    public Task<SwitchOutput> SwitchAsync(DeploymentPlan plan, int step = 0, int seconds = 60) =>
        new SwitchFunction(Listener, Fleet, new(Ledger), NullLogger<SwitchFunction>.Instance)
            .HandleAsync(new(plan, step, Start.AddSeconds(seconds)), default);

    public Task<WatchOutput> WatchAsync(WatchInput input) =>
        new WatchFunction(Probe, Metrics, NullLogger<WatchFunction>.Instance).HandleAsync(input, default);

    public Task<RollbackOutput> RollbackAsync(
        DeploymentPlan plan, string execution = Me, WorkflowData? workflow = null, int seconds = 120) =>
        new RollbackFunction(Listener, Fleet, Ledger, new(Listener, Fleet), NullLogger<RollbackFunction>.Instance)
            .HandleAsync(new(plan, execution, workflow ?? new("asked"), Start.AddSeconds(seconds)), default);

    /// <summary>As the state machine goes on, for as long as the roll-back only waits to look a second time.</summary>
    public async Task<RollbackOutput> EndRollbackAsync(
        DeploymentPlan plan, string execution = Me, WorkflowData? workflow = null, int seconds = 120)
    {
        var output = await RollbackAsync(plan, execution, workflow, seconds);
        while (!output.Done && output.EndsAt is not null)
        {
            seconds += output.WaitSeconds;
            var turn = (workflow ?? new("asked")) with { Rollback = new(output.Since, output.EndsAt) };
            output = await RollbackAsync(plan, execution, turn, seconds);
        }
        return output;
    }

    public Task<RetireOutput> RetireAsync(DeploymentPlan plan, string execution = Me) =>
        new RetireFunction(Listener, Fleet, Ledger, NullLogger<RetireFunction>.Instance)
            .HandleAsync(new(plan, execution, Start.AddDays(1)), default);

    public static Dictionary<string, string> Tags(string deployment, string shape, string digest) => new()
    {
        [ShapePolicy.DeploymentTag] = deployment,
        [ShapePolicy.BaseTag] = shape,
        [ShapePolicy.DigestTag] = digest,
    };
}
