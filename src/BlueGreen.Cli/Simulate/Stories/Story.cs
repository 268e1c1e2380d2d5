using BlueGreen.Cli.Rehearse.Scenarios;

namespace BlueGreen.Cli.Simulate.Stories;

/// <summary>What the simulation plays: a scenario, and what the judge has to know of it.</summary>
public sealed record Story(Scenario Scenario)
{
    /// <summary>Whether its deployments move all traffic at once.</summary>
    public bool MovesInOneStep { get; init; } = true;
}
