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

    public static RecordView Of(JsonObject? item) => item is null ? new() : new()
    {
        Live = Text(item, "live"),
        Holder = Text(item, "holder"),
        PlanId = Text(item, "plan") is { } plan ? (string?)JsonNode.Parse(plan)!["deploymentId"] : null,
        IsPlanToDeploy = Text(item, "plan") is { } own && (string?)JsonNode.Parse(own)!["kind"] == "deploy",
        PendingDigest = Text(item, "pendingDigest"),
        Digest = Text(item, "digest"),
        PreviousDigest = Text(item, "previousDigest"),
        Outcome = Text(item, "outcome"),
        LastPushedAt = Text(item, "lastPushedAt") is { } time
            ? DateTimeOffset.Parse(time, CultureInfo.InvariantCulture) : null,
    };

    /// <summary>Items are never changed in place, so the same object is the same record.</summary>
    public static JsonObject? ItemIn(Tables tables, string table) =>
        tables.ItemsOf(table).FirstOrDefault(item => Text(item, "sk") == "state");

    private static string? Text(JsonObject item, string attribute) => (string?)item[attribute]?["S"];
}
