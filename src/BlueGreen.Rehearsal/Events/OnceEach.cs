using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Events;

/// <summary>The fate of events on a good day: each arrives once, and at once.</summary>
public sealed class OnceEach : IEventFate
{
    public static readonly OnceEach Instance = new();

    private static readonly ImmutableArray<TimeSpan> Once = [TimeSpan.Zero];

    public ImmutableArray<TimeSpan> Of(EventRule rule, RuleTarget target, JsonObject occurred) => Once;
}
