using BlueGreen.Rehearsal.Events;

namespace BlueGreen.Rehearsal.Tests.Ecs;

/// <summary>Remembers every event.</summary>
internal sealed class FakeBus : IEventBus
{
    public List<BusEvent> Events { get; } = [];

    public Task PutAsync(BusEvent busEvent, CancellationToken cancel)
    {
        Events.Add(busEvent);
        return Task.CompletedTask;
    }
}
