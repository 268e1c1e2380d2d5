using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.StepFunctions.Language;

/// <summary>A field's value that is computed when the state runs.</summary>
internal interface IExpression
{
    /// <exception cref="StateFailedException">The value cannot be computed from this data.</exception>
    JsonNode? Evaluate(Evaluation with);
}
