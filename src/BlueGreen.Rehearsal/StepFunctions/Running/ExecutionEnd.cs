using System.Diagnostics;

namespace BlueGreen.Rehearsal.StepFunctions.Running;

/// <summary>How an execution ended.</summary>
internal sealed record ExecutionEnd(string Status, string? Output, string? Error, string? Cause, DateTimeOffset At)
{
    public string EventType => Status switch
    {
        ExecutionStatus.Succeeded => "ExecutionSucceeded",
        ExecutionStatus.Failed => "ExecutionFailed",
        ExecutionStatus.TimedOut => "ExecutionTimedOut",
        ExecutionStatus.Aborted => "ExecutionAborted",
        _ => throw new UnreachableException(Status),
    };

    public Detail[] Details => Status == ExecutionStatus.Succeeded
        ? [new("output", Output)]
        : [new("error", Error), new("cause", Cause)];
}
