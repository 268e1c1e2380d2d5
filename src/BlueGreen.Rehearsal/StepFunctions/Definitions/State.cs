using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Running;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>One state of a machine: how it was written, and how it runs.</summary>
internal abstract record State(StateHead Head)
{
    public string Name => Head.Name;

    /// <summary>As the history spells it: `Pass` of `PassStateEntered`.</summary>
    public abstract string Type { get; }

    /// <summary>Every state this one can lead to.</summary>
    public virtual IEnumerable<StateTarget> Targets =>
        Head.Next is null ? [] : [new StateTarget("Next", Head.Next)];

    /// <summary>Whether the machine, branch or iteration may end here.</summary>
    public virtual bool IsTerminal => Head.Next is null;

    public abstract ValueTask<Transition> RunAsync(StateFlow flow, Payload input);

    /// <summary>The transition to the next state with this result.</summary>
    protected Transition Finish(StateFlow flow, Payload input, JsonNode? result)
    {
        var (output, assigned) = Head.Data.Output(flow.With(input.Node), result);
        return new Transition(input.Or(output), Head.Next, assigned);
    }
}
