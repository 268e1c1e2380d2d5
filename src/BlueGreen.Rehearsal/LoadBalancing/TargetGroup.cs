using System.Collections.Immutable;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.LoadBalancing.Health;

namespace BlueGreen.Rehearsal.LoadBalancing;

/// <summary>One colour's targets: registers, checks and drains them, and hands requests out in turn.</summary>
/// <remarks>
/// A request reads one array reference and one counter; everything else happens under the gate. While no rule names
/// the group its targets are unused and unchecked; a weight of zero is still a name.
/// </remarks>
public sealed class TargetGroup(
    string arn, string name, TargetGroupSettings settings, IHealthProbe probe, RehearsalClock clock,
    TimeSpan readLag = default)
{
    private readonly Lock _gate = new();
    private readonly Timeline<ImmutableList<SeenTarget>> _past = new(readLag);
    private ImmutableArray<RegisteredTarget> _targets = [];
    private volatile RegisteredTarget[] _eligible = [];
    private volatile TargetGroupSettings _settings = settings;
    private LoadBalancer? _loadBalancer;
    private uint _turn;

    /// <summary>Told, under the gate, of every change of a target's state; it must only take note.</summary>
    public Action<string> OnChange { get; init; } = _ => { };

    public string Arn => arn;

    public string Name => name;

    /// <summary>`targetgroup/name/id`: the dimension value CloudWatch knows it by.</summary>
    public string FullName { get; } = arn[(arn.LastIndexOf(':') + 1)..];

    public ImmutableDictionary<string, string> Tags { get; set; } = ImmutableDictionary<string, string>.Empty;

    public TargetGroupSettings Settings
    {
        get => _settings;
        set => _settings = value;
    }

    /// <summary>The load balancer with a rule that names this group; null while unused.</summary>
    public LoadBalancer? LoadBalancer
    {
        get { lock (_gate) return _loadBalancer; }
    }

    public ImmutableArray<RegisteredTarget> Targets
    {
        get { lock (_gate) return _targets; }
    }

    /// <summary>The targets that requests go to now, in the order of their turns.</summary>
    public IReadOnlyList<RegisteredTarget> Receiving => _eligible;

    /// <summary>Every target as readers of the API see it.</summary>
    public ImmutableList<SeenTarget> Seen => _past.Seen(clock.Now) ?? [];

    /// <summary>Round robin over the targets that may receive; null when there is none. Allocates nothing.</summary>
    public RegisteredTarget? Next(out int among)
    {
        var eligible = _eligible;
        among = eligible.Length;
        return among == 0 ? null : eligible[Interlocked.Increment(ref _turn) % (uint)among];
    }

    public void Attach(LoadBalancer? loadBalancer)
    {
        lock (_gate)
        {
            if (_loadBalancer == loadBalancer) return;
            _loadBalancer = loadBalancer;
            foreach (var target in _targets.Where(target => !target.IsDraining)) Begin(target);
            Publish();
        }
    }

    /// <summary>Registering a target again is no change; one that drains comes back as new.</summary>
    public void Register(Target target)
    {
        lock (_gate)
        {
            if (Find(target) is { IsDraining: false }) return;
            _targets = _targets.RemoveAll(old => old.Target == target);
            var registered = new RegisteredTarget(target);
            _targets = _targets.Add(registered);
            Begin(registered);
            Publish();
        }
    }

    /// <summary>
    /// Takes no new requests from here on; those in flight go on. Completes after the whole deregistration delay,
    /// as the state stays `draining` for that long even when nothing is in flight ("Edit target group attributes").
    /// </summary>
    public async Task DeregisterAsync(Target target, CancellationToken cancel)
    {
        RegisteredTarget? leaving;
        bool unused;
        lock (_gate)
        {
            leaving = Find(target);
            if (leaving is null) return;
            unused = _loadBalancer is null;
            StopChecking(leaving);
            leaving.Tally = new(0, 0, TargetStates.DrainingNow);
            Publish();
        }
        if (!unused) await clock.DelayAsync(_settings.DrainingTime, cancel);
        lock (_gate)
        {
            _targets = _targets.Remove(leaving);
            Publish();
        }
    }

    public TargetHealth? HealthOf(Target target)
    {
        lock (_gate) return Find(target)?.Tally.Health;
    }

    /// <summary>Once a minute and at every change, so that Minimum and Maximum see short outages.</summary>
    public void MeasureHosts()
    {
        lock (_gate)
        {
            if (_loadBalancer is null) return;
            _loadBalancer.MeasuresOf(this).Hosts(
                _targets.Count(target => target.Tally.Health.State == TargetStates.Healthy),
                _targets.Count(target => target.Tally.Health.State == TargetStates.Unhealthy),
                clock.Now);
        }
    }

    /// <summary>Ends all checks; the group is gone.</summary>
    public void Close() => Attach(null);

    private RegisteredTarget? Find(Target target) => _targets.FirstOrDefault(known => known.Target == target);

    private void Begin(RegisteredTarget target)
    {
        StopChecking(target);
        if (_loadBalancer is null)
        {
            target.Tally = new(0, 0, TargetStates.NotInUse);
            return;
        }
        target.Tally = HealthTally.New;
        if (!_settings.HealthCheck.Enabled)
        {
            target.Tally = new(0, 0, TargetStates.HealthyNow);
            return;
        }
        target.Checking = new();
        _ = CheckAsync(target, target.Checking.Token);
    }

    private static void StopChecking(RegisteredTarget target)
    {
        target.Checking?.Cancel();
        target.Checking = null;
    }

    private async Task CheckAsync(RegisteredTarget target, CancellationToken cancel)
    {
        await clock.YieldAsync(); // Called under the gate, which no probe may hold.
        try
        {
            while (true)
            {
                var check = _settings.HealthCheck;
                var answer = await probe.AskAsync(target.Target, check, cancel);
                lock (_gate)
                {
                    if (cancel.IsCancellationRequested) return;
                    var before = target.Tally.Health;
                    target.Tally = HealthPolicy.Judge(target.Tally, answer, check);
                    if (target.Tally.Health.State != before.State) Publish();
                    else if (target.Tally.Health != before) Note();
                }
                await clock.DelayAsync(TimeSpan.FromSeconds(check.IntervalSeconds), cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The target left the group, or the group left its last rule.
        }
    }

    /// <summary>Healthy targets receive; where there is none, all that do not drain (fail-open).</summary>
    private void Publish()
    {
        var healthy = _targets.Where(target => target.Tally.Health.State == TargetStates.Healthy).ToArray();
        _eligible = healthy is [] ? [.. _targets.Where(target => !target.IsDraining)] : healthy;
        Note();
        MeasureHosts();
        OnChange(arn);
    }

    private void Note() => _past.Note(
        [.. _targets.Select(target => new SeenTarget(target.Target, target.Tally.Health))], clock.Now);
}
