using System.Text.Json;
using BlueGreen.Rehearsal.StepFunctions.Language;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>Reads a state by its type.</summary>
internal static class StateReader
{
    public static State? Read(string name, FieldReader fields, IQueryLanguage inherited, HashSet<string> names)
    {
        var language = fields.Has(QueryLanguages.Field) ? QueryLanguages.Of(fields) : inherited;
        switch (fields.RequiredText("Type"))
        {
            case "Pass":
                return new PassState(Head(name, fields, language, DataFlowFields.Pass), fields.Element("Result"));
            case "Task":
                return TaskState.Read(Head(name, fields, language, DataFlowFields.Task), fields, language);
            case "Choice":
                var choice = LastHead(name, fields, language, DataFlowFields.ChoiceOrWait);
                return ChoiceState.Read(choice, fields, language);
            case "Wait":
                return WaitState.Read(Head(name, fields, language, DataFlowFields.ChoiceOrWait), fields, language);
            case "Succeed":
                return new SucceedState(LastHead(name, fields, language, DataFlowFields.InputOutput));
            case "Fail":
                return new FailState(
                    LastHead(name, fields, language, DataFlowFields.None),
                    language.Value(fields, "Error", JsonValueKind.String),
                    language.Value(fields, "Cause", JsonValueKind.String));
            case "Parallel":
                return ParallelState.Read(Head(name, fields, language, DataFlowFields.Task), fields, language, names);
            case "Map":
                return MapState.Read(Head(name, fields, language, DataFlowFields.Map), fields, language, names);
            case var type:
                return Unknown(type, fields);
        }
    }

    private static State? Unknown(string type, FieldReader fields)
    {
        if (type.Length > 0)
        {
            const string types = "Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map";
            fields.Problem($"The field 'Type' should have one of these values: [{types}]", "Type");
        }
        return null;
    }

    /// <summary>Of a state that names no next one: it ends something, or its rules name them.</summary>
    private static StateHead LastHead(
        string name, FieldReader fields, IQueryLanguage language, DataFlowFields allowed) =>
        new(name, null, language.DataFlow(fields, allowed));

    private static StateHead Head(string name, FieldReader fields, IQueryLanguage language, DataFlowFields allowed)
    {
        var next = fields.Text("Next");
        var ends = fields.Flag("End");
        if (next is null == !ends)
        {
            fields.Problem("State must have exactly one of 'Next' and 'End'", string.Empty);
        }
        return new StateHead(name, next, language.DataFlow(fields, allowed));
    }
}
