namespace BlueGreen.Rehearsal.Ecs.Scheduling;

/// <summary>The words ECS uses for where a task is in its life ("Amazon ECS task lifecycle").</summary>
internal static class TaskState
{
    public const string Provisioning = "PROVISIONING";
    public const string Pending = "PENDING";
    public const string Running = "RUNNING";
    public const string Deactivating = "DEACTIVATING";
    public const string Stopping = "STOPPING";
    public const string Stopped = "STOPPED";
}
