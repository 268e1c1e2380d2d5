using System.Text.Json.Nodes;

namespace BlueGreen.Cli.Simulate.Mutants;

/// <summary>
/// Every mutant of a state machine: each Retry, Catch and timeout taken away, each Catch aimed elsewhere, each rule of
/// a
/// Choice turned round, and each way out aimed one state too far.
/// </summary>
public static class MachineMutants
{
    public static IReadOnlyList<MachineMutant> Of(JsonObject definition) =>
        [.. StateScope.AllIn(definition).SelectMany(scope => scope.Names.SelectMany(name => OfState(scope, name)))];

    private static IEnumerable<MachineMutant> OfState(StateScope scope, string name)
    {
        var state = scope[name];
        foreach (var member in new[] { "Retry", "Catch", "TimeoutSeconds", "TimeoutSecondsPath" })
            if (state.ContainsKey(member))
                yield return new(name, $"{member} removed", root => scope.In(root)[name].Remove(member));
        for (var catcher = 0; catcher < ArrayOf(state, "Catch").Count; catcher++)
            if (Aim(scope, state, (string)state["Catch"]![catcher]!["Next"]!) is { } other)
                yield return Redirected(scope, name, $"Catch {catcher + 1}", ["Catch", catcher], other);
        for (var rule = 0; rule < ArrayOf(state, "Choices").Count; rule++)
        {
            var index = rule;
            yield return new(name, $"rule {rule + 1} turned round", root => TurnRound(scope.In(root)[name], index));
            if (scope.After((string)state["Choices"]![rule]!["Next"]!) is { } further)
                yield return Redirected(scope, name, $"rule {rule + 1}", ["Choices", rule], further);
        }
        foreach (var way in new[] { "Next", "Default" })
            if ((string?)state[way] is { } next && scope.After(next) is { } further)
                yield return new(name, $"{way} aimed at {further}", root => scope.In(root)[name][way] = further);
    }

    private static MachineMutant Redirected(
        StateScope scope, string name, string what, object[] path, string target) => new(
        name, $"{what} aimed at {target}",
        root => scope.In(root)[name][(string)path[0]]![(int)path[1]]!["Next"] = target);

    /// <summary>Where a catch does harm: on, as if nothing had failed; else one state too far.</summary>
    private static string? Aim(StateScope scope, JsonObject state, string caught) =>
        (string?)state["Next"] is { } next && next != caught ? next : scope.After(caught);

    private static void TurnRound(JsonObject state, int index)
    {
        var rule = state["Choices"]![index]!.AsObject();
        var next = (string)rule["Next"]!;
        rule.Remove("Next");
        state["Choices"]![index] = new JsonObject { ["Not"] = rule.DeepClone(), ["Next"] = next };
    }

    private static JsonArray ArrayOf(JsonObject state, string member) => state[member] as JsonArray ?? [];
}
