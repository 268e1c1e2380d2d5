using System.Globalization;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using BlueGreen.Core;
using BlueGreen.Core.Ledger;
using BlueGreen.Core.Planning;

namespace BlueGreen.Functions.Aws;

/// <summary>The record as an item's attributes; their names are shared with statemachine.asl.json.</summary>
internal static class LedgerItem
{
    /// <summary>Every attribute but the version; null stands for one that must not be there.</summary>
    public static IReadOnlyDictionary<string, AttributeValue?> Attributes(LedgerEntry entry) =>
        new Dictionary<string, AttributeValue?>
        {
            ["live"] = Text(entry.Live?.Name),
            ["tag"] = Text(entry.Tag),
            ["digest"] = Text(entry.Digest),
            ["deploymentId"] = Text(entry.DeploymentId),
            ["liveSince"] = Text(entry.LiveSince),
            ["previousTag"] = Text(entry.PreviousTag),
            ["previousDigest"] = Text(entry.PreviousDigest),
            ["outcome"] = Text(entry.Outcome),
            ["reason"] = Text(entry.Reason),
            ["endedAt"] = Text(entry.EndedAt),
            ["endedDeploymentId"] = Text(entry.EndedDeploymentId),
            ["endedBy"] = Text(entry.EndedBy),
            ["holder"] = Text(entry.Holder),
            ["plan"] = Text(
                entry.Plan is { } plan ? JsonSerializer.Serialize(plan, PlanJson.Default.DeploymentPlan) : null),
            ["cleanups"] = entry.Cleanups == 0
                ? null
                : new() { N = entry.Cleanups.ToString(CultureInfo.InvariantCulture) },
            ["retiredAt"] = Text(entry.RetiredAt),
            ["pendingTag"] = Text(entry.PendingTag),
            ["pendingDigest"] = Text(entry.PendingDigest),
            ["pendingPushedAt"] = Text(entry.PendingPushedAt),
            ["lastPushedAt"] = Text(entry.LastPushedAt),
            ["lastPushedDigest"] = Text(entry.LastPushedDigest),
            ["overtakenDigests"] = Text(entry.OvertakenDigests),
        };

    public static LedgerEntry Read(IReadOnlyDictionary<string, AttributeValue> item)
    {
        string? Get(string name) => item.TryGetValue(name, out var value) ? value.S : null;
        DateTimeOffset? Time(string name) =>
            Get(name) is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : null;
        long Number(string name) =>
            item.TryGetValue(name, out var value) ? long.Parse(value.N, CultureInfo.InvariantCulture) : 0;
        return new()
        {
            Version = Number("version"),
            Live = Get("live") switch { "blue" => Colour.Blue, "green" => Colour.Green, _ => null },
            Tag = Get("tag"),
            Digest = Get("digest"),
            DeploymentId = Get("deploymentId"),
            LiveSince = Time("liveSince"),
            PreviousTag = Get("previousTag"),
            PreviousDigest = Get("previousDigest"),
            Outcome = Get("outcome"),
            Reason = Get("reason"),
            EndedAt = Time("endedAt"),
            EndedDeploymentId = Get("endedDeploymentId"),
            EndedBy = Get("endedBy"),
            Holder = Get("holder"),
            Plan = Get("plan") is { } plan ? JsonSerializer.Deserialize(plan, PlanJson.Default.DeploymentPlan) : null,
            Cleanups = (int)Number("cleanups"),
            RetiredAt = Time("retiredAt"),
            PendingTag = Get("pendingTag"),
            PendingDigest = Get("pendingDigest"),
            PendingPushedAt = Time("pendingPushedAt"),
            LastPushedAt = Time("lastPushedAt"),
            LastPushedDigest = Get("lastPushedDigest"),
            OvertakenDigests = Get("overtakenDigests"),
        };
    }

    private static AttributeValue? Text(string? text) => text is null ? null : new AttributeValue { S = text };

    private static AttributeValue? Text(DateTimeOffset? time) =>
        Text(time?.ToString("O", CultureInfo.InvariantCulture));
}
