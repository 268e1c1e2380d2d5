using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.StepFunctions.Running;

/// <summary>What <c>$$.Map.Item</c> shows inside an iteration.</summary>
internal sealed record MapItem(int Index, JsonNode? Value);
