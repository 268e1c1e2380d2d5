using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Events;

namespace BlueGreen.Rehearsal.Tests.Facts.EventBridge;

/// <summary>A fate that a test decides by the event's number.</summary>
internal sealed class FixedFate(Func<int, ImmutableArray<TimeSpan>> ofNumber) : IEventFate
{
    public ImmutableArray<TimeSpan> Of(EventRule rule, RuleTarget target, JsonObject occurred) =>
        ofNumber((int)occurred["detail"]!["n"]!);
}
