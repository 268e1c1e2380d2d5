namespace BlueGreen.Cli.Rehearse;

/// <summary>What one scenario showed; the object that `--json` writes.</summary>
public sealed record ScenarioReport
{
    public required string Scenario { get; init; }

    public required string Expected { get; init; }

    public required string Outcome { get; init; }

    public required string Reason { get; init; }

    public required string LiveBefore { get; init; }

    public required string LiveAfter { get; init; }

    public required string DigestBefore { get; init; }

    public required string DigestAfter { get; init; }

    public required TrafficReport Traffic { get; init; }

    public required TimingReport Timings { get; init; }

    public required WorkflowReport Workflow { get; init; }

    /// <summary>`ecs:DescribeServices` and how often.</summary>
    public required IReadOnlyDictionary<string, long> Calls { get; init; }

    public required LambdaReport Lambda { get; init; }

    /// <summary>At AWS list prices, from what was counted; see <see cref="ListPrices"/>.</summary>
    public required double CostUsd { get; init; }

    /// <summary>`held`, `not exercised`, or what broke the rule.</summary>
    public required IReadOnlyDictionary<string, string> Rules { get; init; }

    /// <summary>What roles of the stack asked for and were not allowed, role, action and resource each.</summary>
    public required IReadOnlyList<string> Refused { get; init; }

    public bool AsExpected => Outcome == Expected && Refused.Count == 0
        && Rules.Values.All(rule => rule is "held" or "not exercised");
}

/// <summary>What the users of the application met.</summary>
/// <param name="Dropped">Lost, or answered 502, 503 or 504 by the load balancer: the fault of routing.</param>
/// <param name="AppErrors">The application's own 5xx.</param>
/// <param name="WrongVersion">Answers by a version that should have had no traffic.</param>
public sealed record TrafficReport(
    long Requests, long Dropped, long AppErrors, long WrongVersion, double RequestsPerSecond);

/// <summary>Wall-clock times; null where the scenario has no such moment.</summary>
public sealed record TimingReport(
    double? PushToSwitchSeconds,
    double? SwitchMilliseconds,
    double? FaultToRevertSeconds,
    double? RevertMilliseconds,
    double TotalSeconds);

/// <summary>The execution that decided the scenario.</summary>
public sealed record WorkflowReport(
    string ExecutionArn, string Status, int Transitions, int HistoryEvents, IReadOnlyList<string> States);

/// <summary>What the functions took.</summary>
public sealed record LambdaReport(
    long Invocations, long ColdStarts, double? ColdStartMillisecondsP50, double? PeakRssMegabytes);
