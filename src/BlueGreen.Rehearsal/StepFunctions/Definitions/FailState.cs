using System.Text.Json;
using BlueGreen.Rehearsal.StepFunctions.Language;
using BlueGreen.Rehearsal.StepFunctions.Paths;
using BlueGreen.Rehearsal.StepFunctions.Running;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>Ends the execution as failed, or its branch, whose Parallel state may catch it.</summary>
internal sealed record FailState(StateHead Head, IExpression? Error, IExpression? Cause) : State(Head)
{
    public override string Type => "Fail";

    public override ValueTask<Transition> RunAsync(StateFlow flow, Payload input) =>
        throw StateFailedException.OfWork(Text(Error, "Error", flow, input), Text(Cause, "Cause", flow, input));

    private static string? Text(IExpression? expression, string field, StateFlow flow, Payload input)
    {
        if (expression is null)
        {
            return null;
        }
        var value = expression.Evaluate(flow.With(input.Node));
        return value.Kind() == JsonValueKind.String
            ? value.Text()
            : throw StateFailedException.OfRuntime(
                $"The field '{field}Path' must select a string, found {value.ToText()}");
    }
}
