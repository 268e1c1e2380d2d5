namespace BlueGreen.Rehearsal.Ecs.Scheduling;

/// <summary>Draws the conclusions of a look at a fleet: which deployments are over, complete, or gone.</summary>
internal static class FleetSettlement
{
    /// <summary>Failures in a row after which the service says so ("Service event messages").</summary>
    private const int ImpairedAfter = 3;

    public static void Settle(Fleet fleet, DateTimeOffset now)
    {
        // An older deployment is over when its last task has stopped, draining included.
        fleet.Deployments.RemoveAll(deployment => deployment != fleet.Primary
            && !fleet.Tasks.Any(task => task.Deployment == deployment && !task.IsStopped));
        var alive = fleet.TasksOf(fleet.Primary).ToArray();
        var steady = fleet.Deployments.Count == 1 && alive.Length == fleet.DesiredCount
            && alive.All(task => task.IsHealthy);
        if (steady && fleet.Primary.RolloutState == Deployment.InProgress)
            Complete(fleet, now);
        if (steady && !fleet.WasSteady)
        {
            fleet.Note("has reached a steady state.", now);
            fleet.Untold.Enqueue(FleetAnnouncement.SteadyState(fleet, now));
        }
        fleet.WasSteady = steady;
        if (fleet.Status == Fleet.Draining && fleet.Tasks.All(task => task.IsStopped))
            fleet.Status = Fleet.Inactive;
        if (fleet.Primary.FailuresInARow >= ImpairedAfter && !fleet.SaidImpaired)
        {
            fleet.Note("is unable to consistently start tasks successfully.", now);
            fleet.Untold.Enqueue(FleetAnnouncement.StartImpaired(fleet, now));
        }
        fleet.SaidImpaired = fleet.Primary.FailuresInARow >= ImpairedAfter;
    }

    private static void Complete(Fleet fleet, DateTimeOffset now)
    {
        fleet.Primary.Conclude(Deployment.Completed, $"ECS deployment {fleet.Primary.Id} completed.", now);
        fleet.Untold.Enqueue(FleetAnnouncement.Of(fleet.Primary));
        fleet.LastCompleted = fleet.Primary;
        fleet.Note($"(deployment {fleet.Primary.Id}) deployment completed.", now);
    }
}
