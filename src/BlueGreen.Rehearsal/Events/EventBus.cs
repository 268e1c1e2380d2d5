using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Rehearsal.Events;

/// <summary>The default event bus: takes events in order, and passes them on behind the putter's back.</summary>
public sealed class EventBus : IEventBus, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, EventRule> _rules = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _schedules = new(StringComparer.Ordinal);
    private readonly TurnQueue<JsonObject> _events;
    private readonly BackgroundTasks _work = new();
    private readonly List<IEventTarget> _targets;
    private readonly AwsAccount _account;
    private readonly RehearsalClock _clock;
    private readonly RuleDelivery _delivery;
    private readonly IEventFate _fate;
    private long _ids;

    public EventBus(AwsAccount account, RehearsalClock clock, Queues queues, IEventFate? fate = null)
    {
        (_account, _clock, _targets, _fate) = (account, clock, [queues], fate ?? OnceEach.Instance);
        _delivery = new(clock, queues, arn => _targets.Find(target => target.Accepts(arn)));
        _events = new(clock.Work, PassOn);
    }

    /// <summary>Told of every event as the rules see it, before it is passed on.</summary>
    public Action<JsonObject> OnEvent { get; set; } = _ => { };

    /// <summary>Told of every event that a target never took.</summary>
    public Action<UndeliveredEvent> OnUndelivered { get; set; } = _ => { };

    /// <summary>By name.</summary>
    public IReadOnlyList<EventRule> Rules => [.. _rules.Values.OrderBy(rule => rule.Name, StringComparer.Ordinal)];

    /// <summary>Targets are made after the bus, as they put events themselves.</summary>
    public void AddTarget(IEventTarget target) => _targets.Add(target);

    public string ArnOf(string rule) => _account.Arn("events", $"rule/{rule}");

    public Task PutAsync(BusEvent busEvent, CancellationToken cancel)
    {
        Put(busEvent, _clock.Now);
        return Task.CompletedTask;
    }

    /// <summary>Answers with the event's id.</summary>
    public string Put(BusEvent busEvent, DateTimeOffset time)
    {
        var envelope = Envelope(busEvent, time);
        OnEvent(envelope);
        _events.Add(envelope);
        return envelope["id"]!.ToString();
    }

    public void SetRule(EventRule rule)
    {
        _rules[rule.Name] = rule;
        StopSchedule(rule.Name);
        if (rule is { Enabled: true, ScheduleExpression: { } expression })
        {
            var stop = _schedules[rule.Name] = new();
            _work.Run(cancel => RunScheduleAsync(rule.Name, Schedule.Parse(expression), stop.Token, cancel));
        }
    }

    public void RemoveRule(string name)
    {
        _rules.TryRemove(name, out _);
        StopSchedule(name);
    }

    public async ValueTask DisposeAsync()
    {
        _events.Dispose();
        await _work.DisposeAsync();
        foreach (var name in _schedules.Keys)
        {
            StopSchedule(name);
        }
    }

    private void PassOn(JsonObject occurred)
    {
        foreach (var rule in Rules.Where(rule => rule.Enabled && rule.Pattern?.Matches(occurred) == true))
        {
            Deliver(rule, occurred);
        }
    }

    private void Deliver(EventRule rule, JsonObject occurred)
    {
        var since = _clock.Now;
        foreach (var target in rule.Targets)
        {
            foreach (var delay in _fate.Of(rule, target, occurred))
            {
                // Started in the order of the events; a slow or failing target holds up nobody else.
                _work.Run(cancel => DeliverAsync(rule, target, occurred, since, delay, cancel));
            }
        }
    }

    private async Task DeliverAsync(
        EventRule rule, RuleTarget target, JsonObject occurred, DateTimeOffset since, TimeSpan delay,
        CancellationToken cancel)
    {
        if (delay > TimeSpan.Zero)
        {
            await _clock.DelayAsync(delay, cancel);
        }
        if (await _delivery.DeliverAsync(rule, target, occurred, since, cancel) is { } dead)
        {
            OnUndelivered(dead);
        }
    }

    private async Task RunScheduleAsync(
        string name, Schedule schedule, CancellationToken stop, CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, cancel);
        var due = schedule.After(_clock.Now);
        while (due is { } at)
        {
            var wait = at - _clock.Now;
            await _clock.DelayAsync(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, either.Token);
            if (_rules.TryGetValue(name, out var rule))
            {
                var occurred = Envelope(new("aws.events", "Scheduled Event", []) { Resources = [rule.Arn] }, at);
                OnEvent(occurred);
                Deliver(rule, occurred);
            }
            due = schedule.After(at);
        }
    }

    private void StopSchedule(string name)
    {
        if (_schedules.TryRemove(name, out var stop))
        {
            stop.Cancel();
            stop.Dispose();
        }
    }

    private JsonObject Envelope(BusEvent busEvent, DateTimeOffset time) => new()
    {
        ["version"] = "0",
        ["id"] = $"00000000-0000-4000-9000-{Interlocked.Increment(ref _ids):x12}",
        ["detail-type"] = busEvent.DetailType,
        ["source"] = busEvent.Source,
        ["account"] = _account.Id,
        ["time"] = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["region"] = _account.Region,
        ["resources"] = new JsonArray([.. busEvent.Resources]),
        ["detail"] = busEvent.Detail.DeepClone(),
    };
}
