using System.Text.Json.Nodes;

namespace BlueGreen.Cli.Simulate.Mutants;

/// <summary>One small mistake in the state machine: where, which, and how to make it in a definition.</summary>
/// <param name="Make">Makes it in a definition of its own copy.</param>
public sealed record MachineMutant(string State, string Mistake, Action<JsonObject> Make)
{
    /// <summary>Shows only when something fails.</summary>
    public bool IsOfFailures => Mistake.EndsWith("removed", StringComparison.Ordinal)
        || Mistake.StartsWith("Catch", StringComparison.Ordinal);

    public string Name => $"{State}: {Mistake}";
}
