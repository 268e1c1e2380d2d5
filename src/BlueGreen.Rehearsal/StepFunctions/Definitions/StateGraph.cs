namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>Whether states lead to one another: targets exist, an end exists, every state can be reached.</summary>
/// <remarks>
/// AWS refuses all three (decision 0027 names who measured it). Without an end it does not look for unreachable states.
/// </remarks>
internal static class StateGraph
{
    public static void Check(FieldReader fields, string start, IReadOnlyDictionary<string, State> states)
    {
        if (!states.ContainsKey(start))
        {
            Missing(fields, start, "StartAt");
        }
        foreach (var state in states.Values)
        {
            foreach (var target in state.Targets.Where(target => !states.ContainsKey(target.Name)))
            {
                Missing(fields, target.Name, $"States/{state.Name}/{target.Field}");
            }
        }
        if (!states.Values.Any(state => state.IsTerminal))
        {
            fields.ReportWhole(DefinitionProblem.MissingEnd, "Workflow has no terminal state");
            return;
        }
        var reached = Reached(start, states);
        foreach (var name in states.Keys.Where(name => !reached.Contains(name)))
        {
            fields.Report(DefinitionProblem.MissingTarget, $"State \"{name}\" is not reachable.", $"States/{name}");
        }
    }

    private static HashSet<string> Reached(string start, IReadOnlyDictionary<string, State> states)
    {
        var reached = new HashSet<string> { start };
        var next = new Queue<string>(reached);
        while (next.TryDequeue(out var name))
        {
            foreach (var target in states.TryGetValue(name, out var state) ? state.Targets : [])
            {
                if (reached.Add(target.Name))
                {
                    next.Enqueue(target.Name);
                }
            }
        }
        return reached;
    }

    /// <summary>AWS says `Next` of every kind of target.</summary>
    private static void Missing(FieldReader fields, string target, string field) =>
        fields.Report(DefinitionProblem.MissingTarget, $"Missing 'Next' target: {target}", field);
}
