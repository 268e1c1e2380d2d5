using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.StepFunctions.Running;

/// <summary>The statuses of an execution, as the API spells them.</summary>
internal static class ExecutionStatus
{
    public const string Running = "RUNNING";
    public const string Succeeded = "SUCCEEDED";
    public const string Failed = "FAILED";
    public const string TimedOut = "TIMED_OUT";
    public const string Aborted = "ABORTED";

    public static readonly ImmutableArray<string> All = [Running, Succeeded, Failed, TimedOut, Aborted];
}
