using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Running;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>A state that can fail and has retriers and catchers: Task, Parallel, Map.</summary>
internal abstract record CatchingState(StateHead Head, ErrorHandling Errors) : State(Head)
{
    public override IEnumerable<StateTarget> Targets => base.Targets.Concat(
        Errors.Catch.Select((catcher, i) => new StateTarget($"Catch[{i}]/Next", catcher.Next)));

    public sealed override async ValueTask<Transition> RunAsync(StateFlow flow, Payload input)
    {
        var attempts = new int[Errors.Retry.Length];
        for (flow.RetryCount = 0; ; flow.RetryCount++)
        {
            StateFailedException failure;
            try
            {
                return Finish(flow, input, await AttemptAsync(flow, Head.Data.Input(flow.With(input.Node))));
            }
            catch (StateFailedException caught) when (!caught.IsTerminal)
            {
                failure = caught;
            }
            if (Errors.NextDelay(failure, attempts, flow.Chance) is not { } delay)
            {
                return GiveUp(flow, input, flow.Located(failure));
            }
            await flow.DelayAsync(delay);
            flow.Execution.CountTransition();
        }
    }

    /// <summary>
    /// One attempt with the effective input; its result still goes through ResultSelector and the rest.
    /// </summary>
    protected abstract Task<JsonNode?> AttemptAsync(StateFlow flow, JsonNode? effective);

    /// <summary>Writes what the history says once no retry is left.</summary>
    protected virtual void Fail(StateFlow flow)
    {
    }

    private Transition GiveUp(StateFlow flow, Payload input, StateFailedException failure)
    {
        Fail(flow);
        return Errors.CatcherOf(failure) is { } catcher ? catcher.Catch(flow, input, failure) : throw failure;
    }
}
