using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.StepFunctions.Language;

/// <summary>`InputPath` or `OutputPath`: without a selection the data passes whole.</summary>
internal readonly record struct NullablePath(IExpression? Selection)
{
    public JsonNode? Of(Evaluation with) => Selection is null ? with.Input : Selection.Evaluate(with);
}
