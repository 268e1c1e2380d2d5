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
        var start = fields.RequiredText("StartAt");
        if (!fields.Has("States"))
        {
            fields.Problem("Missing required field", "States");
        }
        var states = new Dictionary<string, State>();
        foreach (var (name, state) in fields.Members("States"))
        {
            if (name.Length > NameLengthMax)
            {
                state.Problem($"State name must be at most {NameLengthMax} characters", string.Empty);
            }
            if (!names.Add(name))
            {
                state.Problem($"Duplicate state name: {name}", string.Empty);
            }
            else if (StateReader.Read(name, state, language, names) is { } read)
            {
                states.Add(name, read);
                state.RefuseUnread();
            }
        }
        CheckTargets(fields, start, states);
        return new StateMap(start, states.ToFrozenDictionary());
    }

    private static void CheckTargets(FieldReader fields, string start, Dictionary<string, State> states)
    {
        if (!states.ContainsKey(start))
        {
            fields.Problem($"MISSING_TRANSITION_TARGET: Missing 'Next' target: {start}", "StartAt");
        }
        foreach (var state in states.Values)
        {
            foreach (var target in state.Targets.Where(target => !states.ContainsKey(target)))
            {
                fields.Problem($"MISSING_TRANSITION_TARGET: Missing 'Next' target: {target}", $"States/{state.Name}");
            }
        }
    }
}
