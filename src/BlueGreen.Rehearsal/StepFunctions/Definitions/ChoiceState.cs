using System.Collections.Immutable;
using BlueGreen.Rehearsal.StepFunctions.Language;
using BlueGreen.Rehearsal.StepFunctions.Running;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>Goes where the first rule that holds says, else to the default.</summary>
internal sealed record ChoiceState(StateHead Head, ImmutableArray<ChoiceRule> Rules, string? Default) : State(Head)
{
    private const string Unmatched = "Failed to transition out of the state. The state does not point to a next state.";

    public override string Type => "Choice";

    public override IEnumerable<StateTarget> Targets =>
        Rules.Select((rule, i) => new StateTarget($"Choices[{i}]/Next", rule.Next))
            .Concat(Default is null ? [] : [new StateTarget("Default", Default)]);

    public override bool IsTerminal => false;

    public static ChoiceState Read(StateHead head, FieldReader fields, IQueryLanguage language)
    {
        var rules = fields.SomeObjects("Choices").Select(rule => ReadRule(rule, language)).ToImmutableArray();
        return new ChoiceState(head, rules, fields.Text("Default"));
    }

    public override ValueTask<Transition> RunAsync(StateFlow flow, Payload input)
    {
        var effective = flow.With(Head.Data.Input(flow.With(input.Node)));
        var (output, assigned) = Head.Data.Output(flow.With(input.Node), effective.Input);
        foreach (var rule in Rules)
        {
            if (rule.Condition.Holds(effective))
            {
                var (_, chosen) = rule.Data.Output(effective, effective.Input);
                return new(new Transition(input.Or(output), rule.Next, chosen));
            }
        }
        return Default is null
            ? throw new StateFailedException(StateFailedException.NoChoiceMatched, Unmatched)
            : new(new Transition(input.Or(output), Default, assigned));
    }

    private static ChoiceRule ReadRule(FieldReader rule, IQueryLanguage language)
    {
        var read = new ChoiceRule(
            language.Condition(rule), rule.RequiredText("Next"), language.DataFlow(rule, DataFlowFields.Assign));
        rule.RefuseUnread();
        return read;
    }
}
