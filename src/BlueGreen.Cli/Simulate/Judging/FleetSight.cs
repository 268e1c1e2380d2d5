using BlueGreen.Cli.Rehearse;
using BlueGreen.Core;

namespace BlueGreen.Cli.Simulate.Judging;

/// <summary>One colour's service at one moment, as far as rules speak of it.</summary>
/// <param name="IsRejected">A roll-back has taken the revision that it names out of its family.</param>
internal sealed record FleetSight(int Weight, string Image, int Desired, bool IsRejected)
{
    public static FleetSight Of(RunningRehearsal rehearsal, Colour colour, int weight)
    {
        var fleet = rehearsal.Service(colour);
        return new(weight, fleet.Image, fleet.Desired, !fleet.Deployments[0].IsActive);
    }
}
