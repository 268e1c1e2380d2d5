using System.Text.Json.Nodes;

namespace BlueGreen.Cli.Simulate.Mutants;

/// <summary>The states that may go on to one another: the machine's own, or those of one branch.</summary>
/// <param name="Branch">The Parallel state whose first branch it is; null for the machine itself.</param>
internal sealed record StateScope(JsonObject States, string? Branch)
{
    public IEnumerable<string> Names => States.Select(state => state.Key);

    public JsonObject this[string name] => States[name]!.AsObject();

    public static IEnumerable<StateScope> AllIn(JsonObject definition)
    {
        var all = definition[nameof(States)]!.AsObject();
        yield return new(all, null);
        foreach (var (name, state) in all)
            if (state!["Branches"] is JsonArray { Count: 1 } branches)
                yield return new(branches[0]![nameof(States)]!.AsObject(), name);
    }

    /// <summary>The same scope of another copy of the definition.</summary>
    public StateScope In(JsonObject definition) => AllIn(definition).Single(scope => scope.Branch == Branch);

    /// <summary>The states that may lead to this one, whatever happens in them.</summary>
    public IEnumerable<string> Before(string state) => Names.Where(other =>
        WaysOf(other).Any(way => (string?)way!["Next"] == state || (string?)way["Default"] == state));

    private IEnumerable<JsonNode?> WaysOf(string state) =>
        [this[state], .. this[state]["Catch"] as JsonArray ?? [], .. this[state]["Choices"] as JsonArray ?? []];

    /// <summary>Where a state goes on to when all is well; null for an end.</summary>
    public string? After(string state) => (string?)this[state]["Next"] ?? (string?)this[state]["Default"];
}
