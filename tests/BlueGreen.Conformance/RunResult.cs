using System.Text.Json.Nodes;

namespace BlueGreen.Conformance;

/// <summary>What the interpreter made of a case.</summary>
/// <param name="Declined">
/// Why CreateStateMachine refused a field that the rehearsal does not imitate; null when it ran.
/// </param>
public sealed record RunResult(
    string Status, JsonNode? Output, string? Error, string? Cause, IReadOnlyList<JsonObject> History)
{
    public string? Declined { get; init; }
}
