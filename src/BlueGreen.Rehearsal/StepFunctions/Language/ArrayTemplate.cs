using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions.Language;

/// <summary>An array that holds a template.</summary>
internal sealed record ArrayTemplate(IReadOnlyList<IExpression> Items) : IExpression
{
    public JsonNode? Evaluate(Evaluation with) => Items.Select(item => item.Evaluate(with)).ToJsonArray();
}
