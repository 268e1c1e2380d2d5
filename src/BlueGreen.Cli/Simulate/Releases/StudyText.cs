using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Cli.Simulate.Releases;

/// <summary>Says what a study found: as a table for people, which is Markdown, and as JSON.</summary>
public static class StudyText
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Print(TextWriter text, StudyReport report)
    {
        text.WriteLine(
            "| Release | Before | After | Never | Detected, s | Reverted, s | Failed requests | Decided by |");
        text.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var one in report.Releases)
            text.WriteLine(
                $"| {one.Release.Name} | {one.Before} | {one.After} | {one.Never} | {Of(one.DetectSeconds)} "
                + $"| {Of(one.RevertSeconds)} | {Of(one.FailedRequests)} | {Settings(one)} |");
        text.WriteLine();
        text.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Releases.Count} releases, {report.Seeds} seeds each: {report.Runs} deployments in "
            + $"{report.Seconds} s. Two figures are p50 and p99 over the seeds. A release that stayed is counted for "
            + $"{ReleasePlay.Horizon.TotalHours} hours."));
    }

    public static string Json(StudyReport report) => new JsonObject
    {
        ["seeds"] = report.Seeds,
        ["runs"] = report.Runs,
        ["seconds"] = report.Seconds,
        ["horizonSeconds"] = ReleasePlay.Horizon.TotalSeconds,
        ["releases"] = new JsonArray([.. report.Releases.Select(one => new JsonObject
        {
            ["name"] = one.Release.Name,
            ["story"] = one.Release.Story,
            ["requestsPerMinute"] = one.Release.RequestsPerMinute,
            ["isGood"] = one.Release.IsGood,
            ["before"] = one.Before,
            ["after"] = one.After,
            ["never"] = one.Never,
            ["detectSeconds"] = Node(one.DetectSeconds),
            ["revertSeconds"] = Node(one.RevertSeconds),
            ["failedRequests"] = Node(one.FailedRequests),
            ["slowRequests"] = Node(one.SlowRequests),
            ["limitedBy"] = new JsonObject(one.LimitedBy.Select(
                named => KeyValuePair.Create(named.Key, (JsonNode?)JsonValue.Create(named.Value)))),
            ["reason"] = one.Reason,
        })]),
    }.ToJsonString(s_json);

    private static JsonObject Node(Spread spread) => new() { ["p50"] = spread.P50, ["p99"] = spread.P99 };

    private static string Of(Spread spread) => Figure(spread.P50) == Figure(spread.P99)
        ? Figure(spread.P50) : $"{Figure(spread.P50)} {Figure(spread.P99)}";

    private static string Figure(double? value) => value?.ToString("#,0", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The most frequent first; how often each, where there are several.</summary>
    private static string Settings(ReleaseFinding one) => string.Join(", ", one.LimitedBy
        .OrderByDescending(named => named.Value)
        .Select(named => one.LimitedBy.Count == 1 ? $"`{named.Key}`" : $"`{named.Key}` {named.Value}"));
}
