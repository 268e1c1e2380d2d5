using System.Collections.Concurrent;
using BlueGreen.Rehearsal.Events;

namespace BlueGreen.Rehearsal.Tests.CloudWatch;

/// <summary>An event bus that remembers.</summary>
internal sealed class EventRecorder : IEventBus
{
    public ConcurrentQueue<BusEvent> Events { get; } = new();

    public Task PutAsync(BusEvent busEvent, CancellationToken cancel)
    {
        Events.Enqueue(busEvent);
        return Task.CompletedTask;
    }
}
