using BlueGreen.Cli.Rehearse;
using BlueGreen.Rehearsal.Ecs;

namespace BlueGreen.Scenarios;

/// <summary>All that R10 says must not move, as a text whose two versions a failed test shows side by side.</summary>
internal static class Standing
{
    public static string Of(RunningRehearsal rehearsal) => string.Join('\n',
    [
        $"production: {rehearsal.Production.Split}, after {rehearsal.Production.Changes.Count} changes",
        .. rehearsal.Aws.Parts.Ecs.View().OrderBy(fleet => fleet.Service, StringComparer.Ordinal).Select(Line),
    ]);

    private static string Line(FleetView fleet)
    {
        var running = fleet.Tasks.Where(task => task.Status == "RUNNING").Select(task => task.Id).Order();
        var primary = fleet.Deployments.Single(deployment => deployment.IsPrimary);
        return $"{fleet.Service}: {primary.Id} of {primary.TaskDefinition}, {fleet.Desired} wanted, running "
            + string.Join(", ", running);
    }
}
