using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.StepFunctions.Tasks;

/// <summary>What was sent with a task token.</summary>
internal sealed record TaskAnswer(JsonNode? Output, StateFailedException? Failure);
