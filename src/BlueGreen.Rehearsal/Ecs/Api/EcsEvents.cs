using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Ecs.Scheduling;
using BlueGreen.Rehearsal.Events;

namespace BlueGreen.Rehearsal.Ecs.Api;

/// <summary>Tells the event bus what happens to services, deployments and tasks ("Amazon ECS events").</summary>
/// <remarks>Noted under the state's gate, told outside of it, in order: whoever listens may ask ECS back.</remarks>
internal sealed class EcsEvents : IDisposable
{
    private readonly TurnQueue<BusEvent> _untold;
    private readonly RehearsalClock _clock;

    public EcsEvents(RehearsalClock clock, IEventBus bus)
    {
        _clock = clock;
        _untold = new(clock.Work, news => bus.PutAsync(news, CancellationToken.None));
    }

    /// <summary>After every change of the state, under its gate.</summary>
    public void Note(EcsState state)
    {
        foreach (var fleet in state.Fleets)
        {
            while (fleet.Untold.TryDequeue(out var news))
                _untold.Add(new("aws.ecs", news.DetailType, news.Detail) { Resources = [fleet.Arn] });
        }
        foreach (var task in state.Tasks)
        {
            var status = (task.LastStatus, task.DesiredStatus);
            if (task.Told == status)
                continue;
            task.Told = status;
            task.Version++;
            _untold.Add(
                new("aws.ecs", "ECS Task State Change", DetailOf(task)) { Resources = [task.Arn] });
        }
    }

    public void Dispose() => _untold.Dispose();

    /// <summary>The task as DescribeTasks words it, less its tags, with a version that only grows.</summary>
    private JsonObject DetailOf(EcsTask task)
    {
        var detail = TaskJson.Write(task);
        detail.Remove("tags");
        foreach (var (name, value) in detail.ToArray())
        {
            if (value is JsonValue instant && instant.TryGetValue<DateTimeOffset>(out var at))
                detail[name] = FleetAnnouncement.Text(at);
        }
        detail["updatedAt"] = FleetAnnouncement.Text(_clock.Now);
        detail["version"] = task.Version;
        return detail;
    }
}
