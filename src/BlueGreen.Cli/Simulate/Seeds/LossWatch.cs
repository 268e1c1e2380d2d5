using System.Collections.Immutable;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Core;
using BlueGreen.Rehearsal.Traffic;

namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>
/// Tells losses that a task's own death, a rule changed by hand or a lack of capacity cost from those that a deployment
/// did (R8): only the latter break a promise.
/// </summary>
internal sealed class LossWatch(RunningRehearsal rehearsal, TimeProvider clock)
{
    /// <summary>
    /// Users are counted by stretches of a minute at most, each told by its beginning, so what is lost at an instant
    /// may be told of a minute before; and nothing is repaired sooner than ECS and health checks see it.
    /// </summary>
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    private readonly List<(DateTimeOffset From, DateTimeOffset To)> _excused = [];
    private DateTimeOffset _start;
    private DateTimeOffset? _since;
    private DateTimeOffset _last;

    public void Begin()
    {
        _start = clock.GetUtcNow();
        rehearsal.Aws.Parts.LoadBalancing.TargetGroups.HealthChanged += _ => Look();
        rehearsal.Aws.Parts.LoadBalancing.Listeners.RulesChanged += Look;
    }

    /// <summary>From now on losses are excused, until every colour with traffic is whole again.</summary>
    public void Excuse()
    {
        _last = clock.GetUtcNow();
        _since ??= _last;
    }

    /// <summary>What was lost for no such reason.</summary>
    public ImmutableArray<TrafficSecond> Unexcused(BlueGreen.Rehearsal.Traffic.TrafficReport report)
    {
        if (_since is { } since)
            _excused.Add((since - s_minute, DateTimeOffset.MaxValue));
        return
        [
            .. report.Timeline.Where(one => one.Dropped > 0
                && !_excused.Any(span => At(one) >= span.From && At(one) <= span.To)),
        ];
    }

    private DateTimeOffset At(TrafficSecond one) => _start.AddSeconds(one.Second);

    private void Look()
    {
        var now = clock.GetUtcNow();
        if (_since is not { } since || now < _last + s_minute || !IsWhole())
            return;
        _excused.Add((since - s_minute, now));
        _since = null;
    }

    private bool IsWhole()
    {
        var split = rehearsal.Production.Split;
        return Enum.GetValues<Colour>().Where(colour => split[colour] > 0).Select(rehearsal.Fleet)
            .All(fleet => fleet.Healthy >= Math.Max(1, fleet.Desired) && fleet.Running >= fleet.Desired);
    }
}
