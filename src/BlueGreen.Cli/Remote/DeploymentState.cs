using Amazon.DynamoDBv2.Model;

namespace BlueGreen.Cli.Remote;

/// <summary>The application's record and lock, as kept in its table.</summary>
public sealed record DeploymentState
{
    public string? Live { get; init; }

    public string? Tag { get; init; }

    public string? Digest { get; init; }

    public string? LiveSince { get; init; }

    public string? PreviousTag { get; init; }

    public string? PreviousDigest { get; init; }

    public string? Outcome { get; init; }

    public string? Reason { get; init; }

    /// <summary>The ARN of the execution that holds the lock.</summary>
    public string? Holder { get; init; }

    public string? PendingTag { get; init; }

    /// <summary>An execution's ARN ends in its name, which is the deployment's id.</summary>
    public string? HolderName => Holder?[(Holder.LastIndexOf(':') + 1)..];

    public static DeploymentState From(Dictionary<string, AttributeValue> item) => new()
    {
        Live = Text(item, "live"),
        Tag = Text(item, "tag"),
        Digest = Text(item, "digest"),
        LiveSince = Text(item, "liveSince"),
        PreviousTag = Text(item, "previousTag"),
        PreviousDigest = Text(item, "previousDigest"),
        Outcome = Text(item, "outcome"),
        Reason = Text(item, "reason"),
        Holder = Text(item, "holder"),
        PendingTag = Text(item, "pendingTag"),
    };

    private static string? Text(Dictionary<string, AttributeValue> item, string name) =>
        item.TryGetValue(name, out var value) && value.S is { Length: > 0 } text ? text : null;
}
