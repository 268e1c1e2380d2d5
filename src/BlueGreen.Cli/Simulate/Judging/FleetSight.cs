using BlueGreen.Cli.Rehearse;
using BlueGreen.Core;

namespace BlueGreen.Cli.Simulate.Judging;

/// <summary>One colour's service at one moment, as far as rules speak of it.</summary>
internal sealed record FleetSight(int Weight, string Image, int Desired)
{
    public static FleetSight Of(RunningRehearsal rehearsal, Colour colour, int weight)
    {
        var fleet = rehearsal.Fleet(colour);
        return new(weight, fleet.Release, fleet.Desired);
    }
}
