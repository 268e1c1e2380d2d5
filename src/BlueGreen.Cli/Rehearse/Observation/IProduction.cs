using BlueGreen.Core;

namespace BlueGreen.Cli.Rehearse.Observation;

/// <summary>As much of production as a call is judged by.</summary>
public interface IProduction
{
    Split Split { get; }

    int HealthyTargets(Colour colour);
}
