using System.Collections.Immutable;
using BlueGreen.Rehearsal.LoadBalancing;
using BlueGreen.Rehearsal.LoadBalancing.Routing;
using BlueGreen.Rehearsal.Traffic;
using Microsoft.AspNetCore.Http;

namespace BlueGreen.Simulation.Tasks;

/// <summary>
/// Users, counted instead of sent: as long as nobody moves a weight or a target, what they meet is drawn for the whole
/// stretch at once. So 180,000 requests of a bake cost some hundred draws.
/// </summary>
public sealed class SimulatedTraffic : ITraffic
{
    /// <summary>Metrics are kept by the minute, so no stretch is longer.</summary>
    private static readonly TimeSpan StretchMax = TimeSpan.FromMinutes(1);

    private readonly Listener _listener;
    private readonly SimulatedTasks _tasks;
    private readonly TimeProvider _clock;
    private readonly Random _chance;
    private readonly double _rate;
    private readonly RouteMix? _route;
    private readonly HttpRequest _request;
    private readonly Dictionary<string, VersionTally> _versions = new(StringComparer.Ordinal);
    private readonly UserTally _tally;
    private readonly ITimer _minute;
    private ImmutableArray<Share> _shares = [];
    private DateTimeOffset _countedUntil;

    /// <summary>The part of a request that the last stretch was too short for.</summary>
    private double _owed;

    public SimulatedTraffic(
        Listener listener, ElasticLoadBalancing balancing, SimulatedTasks tasks, UsersPlan plan, TimeProvider clock)
    {
        (_listener, _tasks, _clock, _chance, _rate) = (listener, tasks, clock, plan.Chance, plan.RequestsPerSecond);
        _route = plan.Route;
        _request = FirstPageOf(listener);
        _tally = new(plan.Versions, clock.GetUtcNow());
        _countedUntil = clock.GetUtcNow();
        balancing.TargetGroups.HealthChanged += _ => Turn();
        balancing.Listeners.RulesChanged += Turn;
        _minute = clock.CreateTimer(_ => Turn(), null, StretchMax, StretchMax);
        Turn();
    }

    public void Allow(params IEnumerable<string> versions)
    {
        Turn();
        _tally.Allowed = [.. versions];
    }

    public TrafficReport Report()
    {
        Turn();
        return _tally.Report(_clock.GetUtcNow(), _rate);
    }

    /// <summary>What users met of this version so far.</summary>
    public VersionTally Of(string version)
    {
        Turn();
        return _versions.GetValueOrDefault(version, VersionTally.None);
    }

    public ValueTask DisposeAsync() => _minute.DisposeAsync();

    /// <summary>Counts what happened until now by the way things were, then looks how they are.</summary>
    private void Turn()
    {
        var now = _clock.GetUtcNow();
        if (now > _countedUntil)
        {
            Count(now);
            _countedUntil = now;
        }
        Look();
    }

    private void Count(DateTimeOffset now)
    {
        var due = (_rate * (now - _countedUntil).TotalSeconds) + _owed;
        var left = (long)due;
        _owed = due - left;
        // At the stretch's beginning: an instant at the very end may belong to the next minute.
        var stretch = new Stretch(_countedUntil, now);
        var weightLeft = _shares.Sum(share => share.Weight);
        foreach (var share in _shares)
        {
            var requests = weightLeft == share.Weight
                ? left : Draws.Binomial(_chance, left, (double)share.Weight / weightLeft);
            weightLeft -= share.Weight;
            left -= requests;
            CountGroup(share, requests, stretch);
        }
        // No group has a weight: the load balancer answers itself.
        CountLost(_listener.LoadBalancer.Measures, null, left, stretch);
    }

    private void CountGroup(Share share, long requests, Stretch stretch)
    {
        var measures = _listener.LoadBalancer.MeasuresOf(share.Group);
        if (share.Targets.IsEmpty)
        {
            CountLost(_listener.LoadBalancer.Measures, measures, requests, stretch);
            return;
        }
        for (var index = 0; index < share.Targets.Length; index++)
        {
            var portion = requests / (share.Targets.Length - index);
            requests -= portion;
            CountTarget(share, share.Targets[index], portion, stretch);
        }
    }

    private void CountTarget(Share share, int port, long requests, Stretch stretch)
    {
        if (requests == 0)
        {
            return;
        }
        var (all, group) = (_listener.LoadBalancer.Measures, _listener.LoadBalancer.MeasuresOf(share.Group));
        all.Chosen(share.Targets.Length, stretch.From, requests);
        group.Chosen(share.Targets.Length, stretch.From, requests);
        if (_tasks.At(port) is not { } container)
        {
            CountLost(all, group, requests, stretch, StatusCodes.Status502BadGateway);
            return;
        }
        var routed = _route is { } route ? Draws.Binomial(_chance, requests, route.Share) : 0;
        CountPage(share, container, "/", requests - routed, stretch);
        CountPage(share, container, _route?.Path ?? "/", routed, stretch);
    }

    private void CountPage(Share share, SimulatedContainer container, string path, long requests, Stretch stretch)
    {
        var met = container.Meet(path, stretch);
        var slow = Draws.Binomial(_chance, requests, met.SlowShare);
        var errors = Draws.Binomial(_chance, requests, met.ErrorShare);
        Note(container, requests, errors, slow);
        foreach (var (portion, latency) in Latencies.Of(requests - slow, met.Usual).Append((slow, met.Slow)))
        {
            var failed = Math.Min(errors, portion);
            errors -= failed;
            foreach (var measures in new[]
                { _listener.LoadBalancer.Measures, _listener.LoadBalancer.MeasuresOf(share.Group) })
            {
                measures.Answered(StatusCodes.Status500InternalServerError, latency, stretch.From, failed);
                measures.Answered(StatusCodes.Status200OK, latency, stretch.From, portion - failed);
            }
            _tally.Answered(container.Version, portion - failed, failed, stretch);
        }
    }

    private void Note(SimulatedContainer container, long requests, long failed, long slow)
    {
        var before = _versions.GetValueOrDefault(container.Version ?? "", VersionTally.None);
        _versions[container.Version ?? ""] = before with
        {
            Requests = before.Requests + requests,
            Failed = before.Failed + failed,
            Slow = before.Slow + slow,
            FaultMetAt = before.FaultMetAt ?? container.FaultMetAt,
        };
    }

    private void CountLost(
        TrafficMeasures all, TrafficMeasures? group, long requests, Stretch stretch,
        int status = StatusCodes.Status503ServiceUnavailable)
    {
        if (requests > 0)
        {
            all.AnsweredByBalancer(status, stretch.From, requests);
            group?.AnsweredByBalancer(status, stretch.From, requests);
            _tally.Lost(requests, stretch, $"{requests} requests were answered {status} by the load balancer");
        }
    }

    /// <summary>
    /// What the rules, the weights and the health of targets are now, for a user's request of the page.
    /// </summary>
    private void Look()
    {
        foreach (var container in _shares.SelectMany(share => share.Targets).Select(_tasks.At))
        {
            container?.UsersPerSecond = 0;
        }
        var groups = _listener.Routes.Match(_request).Groups.Where(group => group.Weight > 0).ToImmutableArray();
        _shares = [.. groups.Select(group => new Share(
            group.Group, group.Weight, [.. group.Group.Receiving.Select(target => target.Target.Port)]))];
        double total = _shares.Sum(share => share.Weight);
        foreach (var share in _shares)
        {
            foreach (var container in share.Targets.Select(_tasks.At))
            {
                container?.UsersPerSecond = _rate * share.Weight / total / share.Targets.Length;
            }
        }
    }

    private static HttpRequest FirstPageOf(Listener listener)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Path) = ("GET", "/");
        request.Host = new(listener.LoadBalancer.DnsName, listener.Port);
        return request;
    }

    private sealed record Share(TargetGroup Group, int Weight, ImmutableArray<int> Targets);
}
