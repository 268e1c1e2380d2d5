using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.CloudWatch;
using BlueGreen.Rehearsal.LoadBalancing.Api;
using BlueGreen.Rehearsal.LoadBalancing.Health;
using BlueGreen.Rehearsal.LoadBalancing.Proxy;
using BlueGreen.Rehearsal.LoadBalancing.Resources;
using BlueGreen.Rehearsal.Template;
using Microsoft.Extensions.DependencyInjection;
using Yarp.ReverseProxy.Forwarder;

namespace BlueGreen.Rehearsal.LoadBalancing;

/// <summary>
/// The whole of Elastic Load Balancing, put together: its API, its resource types and its running servers.
/// </summary>
public sealed class ElasticLoadBalancing : IAsyncDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly ServiceProvider _services;
    private readonly RequestRouter _router;
    private readonly ListenerServers _servers;

    private ElasticLoadBalancing(
        AwsAccount account, RehearsalClock clock, IMetrics metrics, IHealthProbe probe, IListenerPorts ports,
        ReadLag lag)
    {
        _services = new ServiceCollection().AddLogging().AddHttpForwarder().BuildServiceProvider();
        _router = new(_services.GetRequiredService<IHttpForwarder>(), clock);
        _servers = new(_router, ports, _services);
        Balancers = new(account);
        TargetGroups = new(account, probe, clock, lag.TargetHealth);
        Listeners = new(TargetGroups, clock, lag.Rules);
        Service = new LoadBalancerService(new(Balancers, Listeners, TargetGroups), new(Listeners, TargetGroups));
        ResourceKinds =
        [
            new LoadBalancerResource(Balancers, metrics, clock),
            new TargetGroupResource(TargetGroups),
            new ListenerResource(Balancers, TargetGroups, Listeners, _servers),
            new ListenerRuleResource(TargetGroups, Listeners),
        ];
    }

    public LoadBalancers Balancers { get; }

    public TargetGroups TargetGroups { get; }

    public Listeners Listeners { get; }

    public IAwsService Service { get; }

    public IReadOnlyList<IResourceKind> ResourceKinds { get; }

    /// <summary>Gives functions the load balancers' real names.</summary>
    public NameProxy Names { get; private set; } = null!;

    public static async Task<ElasticLoadBalancing> StartAsync(
        AwsAccount account, RehearsalClock clock, IMetrics metrics, IHealthProbe probe, IListenerPorts ports,
        ReadLag lag, CancellationToken cancel)
    {
        var started = new ElasticLoadBalancing(account, clock, metrics, probe, ports, lag);
        started.Names = await NameProxy.StartAsync(started.Listeners, started._router, started._services, cancel);
        _ = started.MeasureHostsAsync(clock);
        return started;
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        foreach (var group in TargetGroups.All) group.Close();
        await Names.DisposeAsync();
        await _servers.DisposeAsync();
        _router.Dispose();
        await _services.DisposeAsync();
        _closing.Dispose();
    }

    private async Task MeasureHostsAsync(RehearsalClock clock)
    {
        var closing = _closing.Token;
        try
        {
            while (true)
            {
                await clock.DelayAsync(TimeSpan.FromMinutes(1), closing);
                foreach (var group in TargetGroups.All) group.MeasureHosts();
            }
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            // The rehearsal ends.
        }
    }
}
