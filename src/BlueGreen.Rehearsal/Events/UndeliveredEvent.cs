using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Events;

/// <summary>An event that a rule's target never took, and why.</summary>
public sealed record UndeliveredEvent(
    EventRule Rule, RuleTarget Target, JsonObject Event, string Code, string Reason, int Retries);
