namespace BlueGreen.Rehearsal.Lambda;

/// <summary>What Lambda says of an invocation that is over.</summary>
/// <param name="StartTook">Of the process, where this was its first event.</param>
public sealed record InvocationReport(
    string RequestId, TimeSpan Duration, TimeSpan? StartTook, double? PeakMegabytes, InvocationOutcome Outcome)
{
    /// <summary>`errorType` of what was answered in the place of a result; null for a result.</summary>
    public string? ErrorType { get; init; }

    /// <summary>Lambda bills whole milliseconds, a start included.</summary>
    public long BilledMilliseconds => (long)Math.Ceiling((Duration + (StartTook ?? TimeSpan.Zero)).TotalMilliseconds);
}

/// <summary>How an invocation ended, as the platform's events word it.</summary>
public enum InvocationOutcome
{
    /// <summary>The function answered.</summary>
    Success,

    /// <summary>The function's code reported an error, and lives on.</summary>
    Error,

    /// <summary>The process ended in mid-call.</summary>
    Failure,

    /// <summary>The function's time was up.</summary>
    Timeout,
}
