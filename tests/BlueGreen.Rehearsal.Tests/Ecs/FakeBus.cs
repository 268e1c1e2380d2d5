using System.Collections.Immutable;
using BlueGreen.Rehearsal.Events;

namespace BlueGreen.Rehearsal.Tests.Ecs;

/// <summary>Remembers every event.</summary>
internal sealed class FakeBus : IEventBus
{
    private ImmutableList<BusEvent> _events = [];

    public IReadOnlyList<BusEvent> Events => _events;

    public Task PutAsync(BusEvent busEvent, CancellationToken cancel)
    {
        ImmutableInterlocked.Update(ref _events, events => events.Add(busEvent));
        return Task.CompletedTask;
    }
}
