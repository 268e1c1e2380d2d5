using BlueGreen.Rehearsal.StepFunctions.Running;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>Ends the execution, branch or iteration well.</summary>
internal sealed record SucceedState(StateHead Head) : State(Head)
{
    public override string Type => "Succeed";

    public override ValueTask<Transition> RunAsync(StateFlow flow, Payload input) =>
        new(Finish(flow, input, Head.Data.Input(flow.With(input.Node))));
}
