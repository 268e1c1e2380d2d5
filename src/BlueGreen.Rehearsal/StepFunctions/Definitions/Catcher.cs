using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Language;
using BlueGreen.Rehearsal.StepFunctions.Running;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>Where to go with an error that no retrier took, and where the error goes in the data.</summary>
internal sealed record Catcher(ImmutableArray<string> ErrorEquals, string Next, IDataFlow Data)
{
    public static Catcher Read(FieldReader fields, IQueryLanguage language)
    {
        var catcher = new Catcher(
            ErrorNames.Read(fields), fields.RequiredText("Next"), language.DataFlow(fields, DataFlowFields.Catcher));
        fields.RefuseUnread();
        return catcher;
    }

    public Transition Catch(StateFlow flow, Payload input, StateFailedException failure)
    {
        var error = new JsonObject
        {
            ["Error"] = failure.Error,
            // A time-out has an empty cause, a failure without any name has none (both recorded).
            ["Cause"] = failure.Cause ?? (failure.Error is null ? null : string.Empty),
        };
        var (output, assigned) = Data.Output(flow.With(input.Node), error);
        return new Transition(input.Or(output), Next, assigned);
    }
}
