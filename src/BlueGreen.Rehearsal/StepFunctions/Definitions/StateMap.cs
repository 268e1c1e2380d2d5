using System.Collections.Frozen;
using BlueGreen.Rehearsal.StepFunctions.Language;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>
/// States and where they start: a whole machine, a branch of a Parallel state, the processor of a Map state.
/// </summary>
internal sealed record StateMap(string StartAt, FrozenDictionary<string, State> States)
{
    /// <summary>
    /// State names are unique in a whole machine, branches included, and at most this long (quota page).
    /// </summary>
    private const int NameLengthMax = 80;

    public static StateMap Read(FieldReader fields, IQueryLanguage language, HashSet<string> names)
    {
        fields.Need("States", "StartAt");
        var start = fields.Text("StartAt");
        var states = new Dictionary<string, State>();
        var members = fields.Members("States");
        foreach (var (name, state) in members)
        {
            if (name.Length > NameLengthMax)
            {
                state.Report(
                    DefinitionProblem.NameTooLong,
                    $"State name must be at most {NameLengthMax} characters, found {name.Length}",
                    string.Empty);
            }
            if (!names.Add(name))
            {
                state.Report(DefinitionProblem.DuplicateName, $"Duplicate State name: {name}", string.Empty);
            }
            else if (StateReader.Read(name, state, language, names) is { } read)
            {
                states.Add(name, read);
                state.RefuseUnread();
            }
        }
        // A state that could not be read may be another's target, or lead to it.
        if (start is not null && states.Count == members.Count)
        {
            StateGraph.Check(fields, start, states);
        }
        return new StateMap(start ?? string.Empty, states.ToFrozenDictionary());
    }
}
