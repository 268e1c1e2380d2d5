namespace BlueGreen.Rehearsal.Ecs.Scheduling;

/// <summary>Why a task ended, in ECS's words ("Task", stopCode).</summary>
internal static class StopCode
{
    public const string EssentialContainerExited = "EssentialContainerExited";
    public const string TaskFailedToStart = "TaskFailedToStart";
    public const string ServiceSchedulerInitiated = "ServiceSchedulerInitiated";
    public const string UserInitiated = "UserInitiated";
}
