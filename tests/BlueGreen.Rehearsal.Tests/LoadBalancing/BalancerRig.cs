using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.CloudWatch;
using BlueGreen.Rehearsal.LoadBalancing;
using BlueGreen.Rehearsal.LoadBalancing.Proxy;
using BlueGreen.Rehearsal.Template;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BlueGreen.Rehearsal.Tests.LoadBalancing;

/// <summary>
/// A load balancer as the template makes it: two colours behind one rule, real servers, manual waits.
/// </summary>
internal sealed class BalancerRig : IAsyncDisposable
{
    /// <summary>A length nobody else waits, so that a test can tell health checks from other timers.</summary>
    public static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(7);

    public static readonly TimeSpan DrainingTime = TimeSpan.FromSeconds(31);

    private readonly List<LoopbackServer> _targets = [];
    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();
    private ElasticLoadBalancing? _elb;

    public ManualTime Time { get; } = new();

    public ScriptedProbe Probe { get; } = new();

    public Metrics Metrics { get; private set; } = null!;

    public ElasticLoadBalancing Elb => _elb!;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

    public TargetGroup Blue { get; private set; } = null!;

    public TargetGroup Green { get; private set; } = null!;

    public Listener Listener { get; private set; } = null!;

    public string RuleArn { get; private set; } = "";

    public LoadBalancer Balancer => Listener.LoadBalancer;

    public static async Task<BalancerRig> StartAsync(IListenerPorts? ports = null, ReadLag? lag = null)
    {
        var rig = new BalancerRig();
        var clock = new RehearsalClock(rig.Time, TimeProvider.System);
        rig.Metrics = new(clock, MetricDelay.None);
        rig._elb = await ElasticLoadBalancing.StartAsync(
            AwsAccount.Rehearsal, clock, rig.Metrics, rig.Probe, ports ?? ListenerPorts.AnyFree,
            lag ?? ReadLag.None, Cancel);
        var balancer = await rig.CreateAsync("LoadBalancer", """{"Name":"shop"}""");
        rig.Blue = await rig.CreateGroupAsync("blue");
        rig.Green = await rig.CreateGroupAsync("green");
        rig.Listener = rig.Elb.Listeners.Get((await rig.CreateAsync("Listener", $$"""
            {"LoadBalancerArn":"{{balancer.PhysicalId}}","Port":8080,"Protocol":"HTTP","DefaultActions":
             [{"Type":"fixed-response","FixedResponseConfig":{"StatusCode":"404","MessageBody":"no rule"} }]}
            """)).PhysicalId);
        rig.RuleArn = (await rig.CreateAsync("ListenerRule", $$"""
            {"ListenerArn":"{{rig.Listener.Arn}}","Priority":10,"Actions":[{{rig.Forward(100, 0)}}],"Conditions":
             [{"Field":"path-pattern","PathPatternConfig":{"Values":["/*"]} }]}
            """)).PhysicalId;
        return rig;
    }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<StackResource> CreateAsync(string kind, string properties) => Elb.ResourceKinds
        .Single(known => known.Type == $"AWS::ElasticLoadBalancingV2::{kind}")
        .CreateAsync(new(kind, "Shop", JsonNode.Parse(properties)!.AsObject()), Cancel);

    /// <summary>Weights as texts: that is how the Query protocol delivers them.</summary>
    public string Forward(int blue, int green) => $$$"""
        {"Type":"forward","ForwardConfig":{"TargetGroups":[
          {"TargetGroupArn":"{{{Blue.Arn}}}","Weight":"{{{blue}}}"},
          {"TargetGroupArn":"{{{Green.Arn}}}","Weight":"{{{green}}}"}]}}
        """;

    public Task<JsonObject> CallAsync(string action, string parameters) => Elb.Service.CallAsync(
        new("elasticloadbalancing", action, JsonNode.Parse(parameters)!.AsObject(), Caller.Operator), Cancel);

    public Task SplitAsync(int blue, int green) => CallAsync(
        "ModifyRule", $$"""{"RuleArn":"{{RuleArn}}","Actions":[{{Forward(blue, green)}}]}""");

    /// <summary>A target that is there and has passed its first check.</summary>
    public async Task<Target> AddTargetAsync(TargetGroup group, RequestDelegate handle)
    {
        var server = await LoopbackServer.StartAsync(0, _services, handle, Cancel);
        _targets.Add(server);
        return await RegisterAsync(group, server.Url.Port);
    }

    public Task<Target> AddTargetAsync(TargetGroup group, string body) =>
        AddTargetAsync(group, context => context.Response.WriteAsync(body));

    /// <summary>Returns when the first check's result is in.</summary>
    public async Task<Target> RegisterAsync(TargetGroup group, int port)
    {
        var target = new Target("10.0.0.1", port);
        group.Register(target);
        if (group.LoadBalancer is not null) await Time.SetAsync(CheckInterval);
        return target;
    }

    /// <summary>Returns when the next check of one target has been judged.</summary>
    public async Task CheckAsync()
    {
        Time.Advance(CheckInterval);
        await Time.SetAsync(CheckInterval);
    }

    public Task<HttpResponseMessage> GetAsync(string path = "/") =>
        Client.GetAsync(new Uri(Listener.Url, path), Cancel);

    public Task<string> GetTextAsync(string path = "/") => Client.GetStringAsync(new Uri(Listener.Url, path), Cancel);

    /// <summary>All that a load balancer's metric has so far, for the load balancer or for one of its groups.</summary>
    public double Sum(string metric, TargetGroup? group = null, string statistic = "Sum")
    {
        Time.Advance(TimeSpan.FromMinutes(1));
        var dimensions = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty
            .Add("LoadBalancer", Balancer.FullName);
        if (group is not null) dimensions = dimensions.Add("TargetGroup", group.FullName);
        return Metrics.Read(
            new("AWS/ApplicationELB", metric, dimensions), DateTimeOffset.MinValue, Time.GetUtcNow(),
            TimeSpan.FromDays(1), Statistic.Parse(statistic)).Values.SingleOrDefault();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Elb.DisposeAsync();
        foreach (var target in _targets) await target.DisposeAsync();
        await _services.DisposeAsync();
    }

    private async Task<TargetGroup> CreateGroupAsync(string name) =>
        Elb.TargetGroups.Get((await CreateAsync("TargetGroup", GroupProperties(name))).PhysicalId);

    private static string GroupProperties(string name) => $$"""
        {"Name":"{{name}}","Port":80,"Protocol":"HTTP","TargetType":"ip","HealthCheckPath":"/health",
         "HealthCheckIntervalSeconds":{{CheckInterval.TotalSeconds}},"HealthCheckTimeoutSeconds":2,
         "HealthyThresholdCount":3,"UnhealthyThresholdCount":2,"Matcher":{"HttpCode":"200"},
         "TargetGroupAttributes":
           [{"Key":"deregistration_delay.timeout_seconds","Value":"{{DrainingTime.TotalSeconds}}"}]}
        """;
}
