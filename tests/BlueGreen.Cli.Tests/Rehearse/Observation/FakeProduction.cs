using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Core;

namespace BlueGreen.Cli.Tests.Rehearse.Observation;

/// <summary>A production rule that stands where a test puts it.</summary>
internal sealed class FakeProduction(Split split, int healthy) : IProduction
{
    public Split Split => split;

    public int HealthyTargets(Colour colour) => healthy;
}
