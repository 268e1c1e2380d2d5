using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.StepFunctions.Language;

/// <summary>
/// What an expression may see: the data at this point, the context object, the variables, and seeded chance.
/// </summary>
internal sealed record Evaluation(
    JsonNode? Input, Func<JsonObject> Context, ImmutableDictionary<string, JsonNode?> Variables, Random Chance);
