using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Events;

/// <summary>
/// Decides what becomes of an event on its way to one target of one rule: how often it arrives, how late, or not at
/// all. What EventBridge may do in rare cases is done here when asked for.
/// </summary>
/// <remarks>
/// Asked once for each event, rule and target, possibly on several threads; its answer decides before any attempt, so
/// retries and dead letters are another matter.
/// </remarks>
public interface IEventFate
{
    /// <summary>One entry per delivery: how long it is held back. None at all, and the event is lost.</summary>
    ImmutableArray<TimeSpan> Of(EventRule rule, RuleTarget target, JsonObject occurred);
}
