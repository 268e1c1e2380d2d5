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
    private readonly IListenerServers _servers;
    private ServiceProvider? _services;
    private NameProxy? _names;

    private ElasticLoadBalancing(
        AwsAccount account, RehearsalClock clock, IMetrics metrics, IHealthProbe probe, RequestRouter router,
        IListenerServers servers, ReadLag lag)
    {
        (Router, _servers) = (router, servers);
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
        _ = MeasureHostsAsync(clock);
    }

    public LoadBalancers Balancers { get; }

    public TargetGroups TargetGroups { get; }

    public Listeners Listeners { get; }

    /// <summary>The way of a request from a listener to a target.</summary>
    public RequestRouter Router { get; }

    public IAwsService Service { get; }

    public IReadOnlyList<IResourceKind> ResourceKinds { get; }

    /// <summary>Gives functions the load balancers' real names.</summary>
    public NameProxy Names =>
        _names ?? throw new InvalidOperationException("Without sockets there is no proxy for names.");

    /// <summary>Listeners on loopback ports, and targets asked over HTTP.</summary>
    public static async Task<ElasticLoadBalancing> StartAsync(
        AwsAccount account, RehearsalClock clock, IMetrics metrics, IHealthProbe probe, IListenerPorts ports,
        ReadLag lag, CancellationToken cancel)
    {
        var services = new ServiceCollection().AddLogging().AddHttpForwarder().BuildServiceProvider();
        var router = new RequestRouter(services.GetRequiredService<IHttpForwarder>(), clock);
        var servers = new ListenerServers(router, ports, services);
        var started = new ElasticLoadBalancing(account, clock, metrics, probe, router, servers, lag)
        {
            _services = services,
        };
        started._names = await NameProxy.StartAsync(started.Listeners, router, services, cancel);
        return started;
    }

    /// <summary>Without sockets: requests are handed to the router, which has targets asked so.</summary>
    public static ElasticLoadBalancing InMemory(
        AwsAccount account, RehearsalClock clock, IMetrics metrics, IHealthProbe probe, IHttpForwarder targets,
        ReadLag lag) =>
        new(account, clock, metrics, probe, new RequestRouter(targets, clock), new NoListenerServers(), lag);

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        foreach (var group in TargetGroups.All) group.Close();
        if (_names is not null) await _names.DisposeAsync();
        await _servers.DisposeAsync();
        Router.Dispose();
        if (_services is not null) await _services.DisposeAsync();
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
