namespace BlueGreen.Rehearsal.StepFunctions;

/// <summary>
/// A state failed: with this error name and cause it looks for a retrier and a catcher, then ends the execution.
/// </summary>
public sealed class StateFailedException(string? error, string? cause) : Exception($"{error}: {cause}")
{
    public const string Runtime = "States.Runtime";

    /// <summary>Not AWS's: the rehearsal itself failed, and the cause is its exception.</summary>
    public const string Broken = "Rehearsal.Broken";

    public const string Timeout = "States.Timeout";
    public const string HeartbeatTimeout = "States.HeartbeatTimeout";
    public const string TaskFailed = "States.TaskFailed";
    public const string All = "States.ALL";
    public const string NoChoiceMatched = "States.NoChoiceMatched";
    public const string DataLimitExceeded = "States.DataLimitExceeded";
    public const string IntrinsicFailure = "States.IntrinsicFailure";

    public string? Error { get; } = error;

    public string? Cause { get; } = cause;

    /// <summary>No retrier and no catcher may see it (docs "Handling errors in Step Functions workflows").</summary>
    public bool IsTerminal { get; init; } = error == Runtime;

    /// <summary>
    /// A missed heartbeat is reported as `States.Timeout` and also answers to `States.HeartbeatTimeout`.
    /// </summary>
    public bool IsHeartbeat { get; init; }

    /// <summary>The cause already says which state failed, or need not: it is the workflow's or a task's own.</summary>
    public bool IsLocated { get; init; } = error is not (Runtime or NoChoiceMatched or IntrinsicFailure);

    /// <summary>The interpreter's own error: always ends the execution.</summary>
    public static StateFailedException OfRuntime(string cause) => new(Runtime, cause);

    /// <summary>An error of the workflow's or of a task, whatever its name: handlers may see it.</summary>
    public static StateFailedException OfWork(string? error, string? cause) =>
        new(error, cause) { IsTerminal = false, IsLocated = true };

    public bool Matches(string errorEquals) => errorEquals switch
    {
        All => true,
        TaskFailed => Error != Timeout,
        HeartbeatTimeout when IsHeartbeat => true,
        _ => errorEquals == Error,
    };

    /// <summary>The interpreter's own errors say in which state they arose, once.</summary>
    public StateFailedException LocatedAt(string state, long enteredEvent) => IsLocated
        ? this
        : new StateFailedException(
            Error,
            $"An error occurred while executing the state '{state}' (entered at the event id #{enteredEvent}). {Cause}")
        {
            IsTerminal = IsTerminal,
            IsLocated = true,
        };
}
