using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions.Language;

/// <summary>A value written in the definition; every evaluation gets its own node of it.</summary>
internal sealed record Literal(JsonElement Value) : IExpression
{
    public JsonNode? Evaluate(Evaluation with) => Value.ToNode();
}
