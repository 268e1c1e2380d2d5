using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions.Language;

/// <summary>An object whose fields named <c>….$</c> are computed.</summary>
internal sealed record ObjectTemplate(IReadOnlyList<KeyValuePair<string, IExpression>> Fields) : IExpression
{
    public JsonNode? Evaluate(Evaluation with)
    {
        var result = new JsonObject();
        foreach (var (name, value) in Fields)
        {
            result[name] = value.Evaluate(with).Adopted();
        }
        return result;
    }
}
