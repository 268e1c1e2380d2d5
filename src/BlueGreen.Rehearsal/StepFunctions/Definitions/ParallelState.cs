using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Language;
using BlueGreen.Rehearsal.StepFunctions.Paths;
using BlueGreen.Rehearsal.StepFunctions.Running;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>Runs branches side by side; the first failure stops the others.</summary>
internal sealed record ParallelState(StateHead Head, ErrorHandling Errors, ImmutableArray<StateMap> Branches)
    : CatchingState(Head, Errors)
{
    public override string Type => "Parallel";

    public static ParallelState Read(StateHead head, FieldReader fields, IQueryLanguage language, HashSet<string> names)
    {
        var branches = fields.SomeObjects("Branches");
        return new ParallelState(
            head,
            ErrorHandling.Read(fields, language),
            [.. branches.Select(branch => ReadBranch(branch, language, names))]);
    }

    protected override async Task<JsonNode?> AttemptAsync(StateFlow flow, JsonNode? effective)
    {
        var input = new Payload(Head.Data.Arguments(flow.With(effective)));
        flow.Append("ParallelStateStarted");
        using var siblings = new Siblings(flow, notesFailed: true);
        var flows = Branches.Select(_ => siblings.Fork()).ToList();
        var outputs = await Task.WhenAll(flows.Zip(Branches, (branch, states) =>
            siblings.RunAsync(branch, async () => await branch.RunAsync(states, input))));
        siblings.ThrowIfFailed();
        flow.Previous = flows.Max(branch => branch.Previous);
        flow.Note("ParallelStateSucceeded");
        return outputs.Select(output => output!.Node).ToJsonArray();
    }

    protected override void Fail(StateFlow flow) => flow.Append("ParallelStateFailed");

    private static StateMap ReadBranch(FieldReader branch, IQueryLanguage language, HashSet<string> names)
    {
        var states = StateMap.Read(branch, language, names);
        branch.RefuseUnread();
        return states;
    }
}
