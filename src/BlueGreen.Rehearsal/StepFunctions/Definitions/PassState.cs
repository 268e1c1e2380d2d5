using System.Text.Json;
using BlueGreen.Rehearsal.StepFunctions.Paths;
using BlueGreen.Rehearsal.StepFunctions.Running;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>Passes its input on, changed or replaced.</summary>
internal sealed record PassState(StateHead Head, JsonElement? Result) : State(Head)
{
    public override string Type => "Pass";

    public override ValueTask<Transition> RunAsync(StateFlow flow, Payload input)
    {
        var effective = Head.Data.Input(flow.With(input.Node));
        var arguments = Head.Data.Arguments(flow.With(effective));
        return new(Finish(flow, input, Result is { } literal ? literal.ToNode() : arguments));
    }
}
