using BlueGreen.Cli.Rehearse.Observation;

namespace BlueGreen.Cli.Rehearse.Views;

/// <summary>Words for what happened, the same in every view.</summary>
internal static class Lines
{
    /// <summary>Characters of a line; the whole reason is in the report.</summary>
    private const int Longest = 240;

    /// <summary>
    /// Null for what a reader need not see: the sweeps that found nothing, the registry's own events.
    /// </summary>
    public static string? Of(Sighting seen) =>
        Worded(seen) is { Length: > Longest } line ? line[..Longest] + "..." : Worded(seen);

    private static string? Worded(Sighting seen) => seen switch
    {
        { Source: Sighting.WorkflowSource, DetailType: "Traffic Moved" } =>
            $"traffic moved: {seen.Text("percent")} % to {seen.Text("to")} ({seen.Text("tag")})",
        { Source: Sighting.WorkflowSource, DetailType: "Nothing To Do" } when IsIdleSweep(seen) => null,
        { Source: Sighting.WorkflowSource, DetailType: not "Deployment Started" }
            when seen.Text("reason") is { Length: > 0 } reason =>
            $"{seen.DetailType.ToLowerInvariant()}: {reason}",
        { Source: Sighting.WorkflowSource } =>
            $"{seen.DetailType.ToLowerInvariant()}: {seen.Text("tag")}, {seen.Text("from")} to {seen.Text("to")}",
        { Source: "aws.ecr" } => $"pushed: {seen.Text("repository-name")}:{seen.Text("image-tag")}",
        { Source: "aws.cloudwatch" } => $"alarm: {seen.Text("alarmName")} is {seen.Detail["state"]?["value"]}",
        { Source: Sighting.ExecutionSource } when seen.Text("status") is "ABORTED" => "execution stopped",
        _ => null,
    };

    public static string Summary(ScenarioReport report) =>
        $"{(report.AsExpected ? "as expected" : "NOT AS EXPECTED")}: {report.Scenario} ended {report.Outcome}"
        + (report.Outcome == report.Expected ? "" : $" (expected {report.Expected})")
        + $"; {report.Traffic.Requests:N0} requests, {report.Traffic.Dropped} dropped, "
        + $"{report.Traffic.AppErrors} application errors";

    private static bool IsIdleSweep(Sighting seen) =>
        seen.Text("reason").StartsWith("Sweep", StringComparison.OrdinalIgnoreCase);
}
