using System.Collections.Immutable;
using System.Globalization;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.LoadBalancing.Routing;

namespace BlueGreen.Rehearsal.LoadBalancing;

/// <summary>A port of a load balancer and, by one reference that is swapped whole, where its requests go.</summary>
public sealed class Listener
{
    private readonly RehearsalClock _clock;
    private readonly Timeline<RouteTable> _past;
    private volatile RouteTable _routes;

    /// <param name="readLag">How old a table readers of the API see.</param>
    public Listener(
        string arn, LoadBalancer loadBalancer, int port, RouteTable routes, RehearsalClock clock, TimeSpan readLag)
    {
        (Arn, LoadBalancer, Port, _clock, _past) = (arn, loadBalancer, port, clock, new(readLag));
        PortText = port.ToString(CultureInfo.InvariantCulture);
        Routes = _routes = routes;
    }

    public string Arn { get; }

    public LoadBalancer LoadBalancer { get; }

    /// <summary>The port in the template, which clients in the rehearsal reach through the name proxy.</summary>
    public int Port { get; }

    /// <summary>The port as headers carry it.</summary>
    public string PortText { get; }

    /// <summary>Where this machine reaches the listener directly.</summary>
    public Uri Url { get; internal set; } = new("http://unbound.invalid");

    public ImmutableDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    public RouteTable Routes
    {
        get => _routes;
        internal set
        {
            _past.Note(value, _clock.Now);
            _routes = value;
        }
    }

    /// <summary>The table as readers of the API see it; requests follow <see cref="Routes"/>.</summary>
    public RouteTable SeenRoutes => _past.TrySeenOrFirst(_clock.Now, out var seen) ? seen : _routes;
}
