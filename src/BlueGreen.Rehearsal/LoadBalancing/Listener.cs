using System.Collections.Immutable;
using System.Globalization;
using BlueGreen.Rehearsal.LoadBalancing.Routing;

namespace BlueGreen.Rehearsal.LoadBalancing;

/// <summary>A port of a load balancer and, by one reference that is swapped whole, where its requests go.</summary>
public sealed class Listener(string arn, LoadBalancer loadBalancer, int port, RouteTable routes)
{
    private volatile RouteTable _routes = routes;

    public string Arn => arn;

    public LoadBalancer LoadBalancer => loadBalancer;

    /// <summary>The port in the template, which clients in the rehearsal reach through the name proxy.</summary>
    public int Port => port;

    /// <summary>The port as headers carry it.</summary>
    public string PortText { get; } = port.ToString(CultureInfo.InvariantCulture);

    /// <summary>Where this machine reaches the listener directly.</summary>
    public Uri Url { get; internal set; } = new("http://unbound.invalid");

    public ImmutableDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    public RouteTable Routes
    {
        get => _routes;
        internal set => _routes = value;
    }
}
