using System.Collections.Concurrent;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.CloudWatch.Queries;
using BlueGreen.Rehearsal.Events;

namespace BlueGreen.Rehearsal.CloudWatch.Alarms;

/// <summary>All alarms; looks at each once a minute and tells the event bus what changed.</summary>
public sealed class AlarmBoard(AwsAccount account, Metrics metrics, IEventBus events, RehearsalClock clock)
{
    /// <summary>
    /// Alarms with a period of a minute or more are evaluated every minute ("Evaluating an alarm"). Those with shorter
    /// periods are evaluated every ten seconds there, and every minute here.
    /// </summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>History kept, the oldest forgotten first; an ordinary rehearsal makes dozens of entries.</summary>
    private const int HistoryMax = 1000;

    private readonly ConcurrentDictionary<string, Alarm> _alarms = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<AlarmHistoryEntry> _history = [];

    public IEnumerable<Alarm> All => _alarms.Values.OrderBy(alarm => alarm.Definition.Name, StringComparer.Ordinal);

    /// <summary>What happened to all alarms, the oldest first.</summary>
    public IEnumerable<AlarmHistoryEntry> History => _history;

    public Alarm Get(string name) => _alarms.GetValueOrDefault(name)
        ?? throw new AwsException("ResourceNotFound", $"There is no alarm named '{name}'", 404);

    /// <summary>An alarm that exists keeps its state, as in AWS.</summary>
    public Alarm Put(AlarmDefinition definition)
    {
        var alarm = _alarms.AddOrUpdate(
            definition.Name,
            _ => new(account.Arn("cloudwatch", $"alarm:{definition.Name}"), definition, clock.Now),
            (_, known) => known with { Definition = definition, ConfiguredAt = clock.Now });
        var verb = alarm.StateUpdatedAt == alarm.ConfiguredAt ? "created" : "updated";
        Note(new(definition.Name, clock.Now, AlarmHistoryEntry.Configured, $"Alarm \"{definition.Name}\" {verb}"));
        return alarm;
    }

    public void Remove(string name)
    {
        if (_alarms.TryRemove(name, out _))
            Note(new(name, clock.Now, AlarmHistoryEntry.Configured, $"Alarm \"{name}\" deleted"));
    }

    /// <summary>Holds until the next evaluation, which judges by the metric again.</summary>
    public Task SetStateAsync(string name, string state, string reason, CancellationToken cancel) =>
        ChangeAsync(Get(name), new(state, reason), cancel);

    public async Task RunAsync(CancellationToken cancel)
    {
        while (true)
        {
            await clock.DelayAsync(Interval, cancel);
            await EvaluateAsync(cancel);
        }
    }

    public async Task EvaluateAsync(CancellationToken cancel)
    {
        foreach (var alarm in All)
        {
            var verdict = AlarmPolicy.Judge(alarm.Definition, alarm.State, RangeOf(alarm.Definition));
            await ChangeAsync(alarm, verdict, cancel);
        }
    }

    private async Task ChangeAsync(Alarm before, AlarmVerdict verdict, CancellationToken cancel)
    {
        if (verdict.State == before.State) return;
        var after = before with { State = verdict.State, Reason = verdict.Reason, StateUpdatedAt = clock.Now };
        // Whoever redefined or removed the alarm meanwhile is right; the next minute judges anew.
        if (!_alarms.TryUpdate(before.Definition.Name, after, before)) return;
        Note(new(
            after.Definition.Name, after.StateUpdatedAt, AlarmHistoryEntry.StateChanged,
            $"Alarm updated from {before.State} to {after.State}"));
        await events.PutAsync(AlarmEvents.StateChange(before, after), cancel);
    }

    private void Note(AlarmHistoryEntry entry)
    {
        _history.Enqueue(entry);
        while (_history.Count > HistoryMax) _history.TryDequeue(out _);
    }

    /// <summary>
    /// So many of the newest periods may still be on their way. A high-resolution alarm does not wait for metrics that
    /// are a minute wide.
    /// </summary>
    private int PeriodsOfLateness(AlarmDefinition alarm) =>
        alarm.Period < Interval ? 0 : (int)Math.Ceiling(metrics.Delay.Most / alarm.Period);

    private List<double?> RangeOf(AlarmDefinition alarm)
    {
        var periods = alarm.EvaluationPeriods + AlarmPolicy.PeriodsBeyond + PeriodsOfLateness(alarm);
        var to = MetricSeries.Floor(clock.Now, alarm.Period);
        var from = to - (periods * alarm.Period);
        var points = MetricQueries.Answer(alarm.Queries, metrics, from, to).GetValueOrDefault(alarm.Watched.Id, []);
        return [.. Enumerable.Range(0, periods).Select(index =>
            points.TryGetValue(from + (index * alarm.Period), out var value) ? value : (double?)null)];
    }
}
