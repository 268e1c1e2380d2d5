using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions.Language;

/// <summary>A variable compared with another value of the data.</summary>
internal sealed record ComparisonWithPath(JsonPath Variable, Comparison Relation, JsonPath Other) : ICondition
{
    public bool Holds(Evaluation with) => Relation(Value(Variable, with), Value(Other, with));

    private static JsonNode? Value(JsonPath path, Evaluation with)
    {
        var found = PathExpression.Select(path, with);
        return found.Found ? found.Value : throw ComparisonWithLiteral.Unreferenced(path);
    }
}
