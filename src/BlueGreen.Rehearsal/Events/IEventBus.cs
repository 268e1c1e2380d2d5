using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Events;

/// <summary>The default event bus: services and the state machine put events, rules pass them to targets.</summary>
public interface IEventBus
{
    Task PutAsync(BusEvent busEvent, CancellationToken cancel);
}

/// <summary>The envelope less what the bus adds (id, time, account, region).</summary>
public sealed record BusEvent(string Source, string DetailType, JsonObject Detail)
{
    public IReadOnlyList<string> Resources { get; init; } = [];
}

/// <summary>Something a rule can start: a state machine, a function.</summary>
public interface IEventTarget
{
    bool Accepts(string targetArn);

    Task DeliverAsync(string targetArn, string? roleArn, JsonNode input, CancellationToken cancel);
}
