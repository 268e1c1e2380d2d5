using System.Globalization;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.DynamoDb;

namespace BlueGreen.Cli.Simulate.Judging;

/// <summary>The application's record as the table has it now, read beside the API.</summary>
internal sealed record RecordView
{
    public string? Live { get; init; }

    public string? Holder { get; init; }

    /// <summary>The deployment that the lock was taken for.</summary>
    public string? PlanId { get; init; }

    /// <summary>Else to go back, or to retire a colour.</summary>
    public bool IsPlanToDeploy { get; init; }

    public string? PendingDigest { get; init; }

    public string? Digest { get; init; }

    public string? PreviousDigest { get; init; }

    public string? Outcome { get; init; }

    /// <summary>When the newest push was made that was taken up.</summary>
    public DateTimeOffset? LastPushedAt { get; init; }

    /// <summary>So many requests must be measured before what is deployed is believed.</summary>
    public int RequestsMin { get; init; }

    /// <summary>So long the plan waits for tasks, of a deployment or for a roll-back.</summary>
    public TimeSpan DeployTimeout { get; init; }

    public static RecordView Of(JsonObject? item)
    {
        if (item is null)
            return new();
        var plan = Text(item, "plan") is { } kept ? JsonNode.Parse(kept) : null;
        return new()
        {
            Live = Text(item, "live"),
            Holder = Text(item, "holder"),
            PlanId = (string?)plan?["deploymentId"],
            IsPlanToDeploy = (string?)plan?["kind"] == "deploy",
            RequestsMin = (int?)plan?["watch"]?["requestsMin"] ?? 0,
            DeployTimeout = TimeSpan.FromSeconds((int?)plan?["deploy"]?["timeoutSeconds"] ?? 0),
            PendingDigest = Text(item, "pendingDigest"),
            Digest = Text(item, "digest"),
            PreviousDigest = Text(item, "previousDigest"),
            Outcome = Text(item, "outcome"),
            LastPushedAt = Text(item, "lastPushedAt") is { } time
                ? DateTimeOffset.Parse(time, CultureInfo.InvariantCulture) : null,
        };
    }

    /// <summary>Items are never changed in place, so the same object is the same record.</summary>
    public static JsonObject? ItemIn(Tables tables, string table) =>
        tables.ItemsOf(table).FirstOrDefault(item => Text(item, "sk") == "state");

    private static string? Text(JsonObject item, string attribute) => (string?)item[attribute]?["S"];
}
