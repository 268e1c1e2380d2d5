using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.StepFunctions.Language;

/// <summary>Whether a variable's value and an operand stand in the relation that an operator names.</summary>
internal delegate bool Comparison(JsonNode? variable, JsonNode? operand);
