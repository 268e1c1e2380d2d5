using BlueGreen.Cli.Rehearse;
using BlueGreen.Rehearsal.Ecs;

namespace BlueGreen.Scenarios;

/// <summary>All that R10 says must not move, as a text whose two versions a failed test shows side by side.</summary>
internal static class Standing
{
    /// <summary>The very tasks included.</summary>
    public static string Of(RunningRehearsal rehearsal) => Described(rehearsal, Tasks);

    /// <summary>What is left when a changed network has tasks restarted: weights, images and counts.</summary>
    public static string WithoutTasks(RunningRehearsal rehearsal) => Described(rehearsal, Images);

    private static string Described(RunningRehearsal rehearsal, Func<FleetView, string> runs) => string.Join('\n',
    [
        $"production: {string.Join(", then ", Splits(rehearsal))}",
        .. rehearsal.Aws.Parts.Ecs.View().OrderBy(fleet => fleet.Service, StringComparer.Ordinal)
            .Select(fleet => $"{fleet.Service}: {fleet.Desired} wanted, {runs(fleet)}"),
    ]);

    /// <summary>Every split that production ever had; a rule that is written with the same one has not moved.</summary>
    private static IEnumerable<string> Splits(RunningRehearsal rehearsal)
    {
        var last = "";
        foreach (var split in rehearsal.Production.Changes.Select(change => $"{change.Split}"))
        {
            if (split != last)
                yield return split;
            last = split;
        }
    }

    private static string Tasks(FleetView fleet)
    {
        var running = fleet.Tasks.Where(task => task.Status == "RUNNING").Select(task => task.Id).Order();
        return $"{Primary(fleet).Id} of {Images(fleet)}: {string.Join(", ", running)}";
    }

    private static string Images(FleetView fleet) => $"{Primary(fleet).TaskDefinition}, {Primary(fleet).Image}";

    private static DeploymentView Primary(FleetView fleet) =>
        fleet.Deployments.Single(deployment => deployment.IsPrimary);
}
