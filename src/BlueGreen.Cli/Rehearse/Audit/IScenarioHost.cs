namespace BlueGreen.Cli.Rehearse.Audit;

/// <summary>Plays one scenario on a stack of its own, made from any template: with processes, or simulated.</summary>
public interface IScenarioHost
{
    /// <param name="scenario">Of the catalogue, or <see cref="StackLife.Name"/>.</param>
    Task<PlayedScenario> PlayAsync(string template, string scenario, CancellationToken cancel);
}

/// <summary>How a scenario ended, and which permissions it took.</summary>
/// <param name="AsExpected">It ended as its story says, every rule held, and no role was refused anything.</param>
/// <param name="Observed">How it ended, in a line.</param>
public sealed record PlayedScenario(string Scenario, bool AsExpected, string Observed)
{
    public IReadOnlySet<Grant> Used { get; init; } = new HashSet<Grant>();

    /// <summary>Role, action and resource of each refusal, in order.</summary>
    public IReadOnlyList<RefusedCall> Refused { get; init; } = [];
}

/// <summary>What a role asked for and was not given.</summary>
public sealed record RefusedCall(string Role, string Action, string Resource)
{
    public override string ToString() => $"{Role} was refused {Action} on {Resource}";
}
