using BlueGreen.Rehearsal.Ecs.Definitions;

namespace BlueGreen.Rehearsal.Ecs.Scheduling;

/// <summary>One attempt of a service to run one task definition, and how it fares.</summary>
internal sealed class Deployment(string id, TaskDefinition definition, DateTimeOffset createdAt)
{
    public const string InProgress = "IN_PROGRESS";
    public const string Completed = "COMPLETED";
    public const string Failed = "FAILED";

    public string Id { get; } = id;

    public TaskDefinition Definition { get; } = definition;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; private set; } = createdAt;

    public string RolloutState { get; private set; } = InProgress;

    public string RolloutStateReason { get; private set; } = $"ECS deployment {id} in progress.";

    /// <summary>
    /// Consecutive failures; no longer counted once a task was healthy ("Amazon ECS deployment circuit breaker").
    /// </summary>
    public int FailedTasks { get; private set; }

    /// <summary>Failures since a task was last healthy: what the pause before the next start grows with.</summary>
    public int FailuresInARow { get; private set; }

    public bool HadHealthyTask { get; private set; }

    public DateTimeOffset NextStartAt { get; private set; } = DateTimeOffset.MinValue;

    public void Conclude(string rolloutState, string reason, DateTimeOffset now)
    {
        RolloutState = rolloutState;
        RolloutStateReason = reason;
        UpdatedAt = now;
    }

    public void NoteHealthyTask(DateTimeOffset now)
    {
        if (!HadHealthyTask)
            UpdatedAt = now;
        HadHealthyTask = true;
        FailedTasks = 0;
        FailuresInARow = 0;
        NextStartAt = DateTimeOffset.MinValue;
    }

    public void NoteFailure(bool reachedRunning, DateTimeOffset now)
    {
        UpdatedAt = now;
        if (!HadHealthyTask)
            FailedTasks++;
        FailuresInARow++;
        NextStartAt = now + RestartPolicy.PauseAfter(FailuresInARow, reachedRunning);
    }
}
