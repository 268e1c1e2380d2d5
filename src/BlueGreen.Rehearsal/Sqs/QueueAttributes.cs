using System.Globalization;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Sqs;

/// <summary>A queue as `GetQueueAttributes` shows it: every value is text.</summary>
internal static class QueueAttributes
{
    /// <summary>Bytes of a message ("SetQueueAttributes", `MaximumMessageSize`: 1 MiB).</summary>
    private const int MessageBytesMax = 1_048_576;

    public static JsonObject Of(MessageQueue queue, string arn, JsonObject parameters, DateTimeOffset now)
    {
        var all = All(queue, arn, now);
        var wanted = parameters.Texts("AttributeNames").ToList();
        if (wanted.FirstOrDefault(name => name != "All" && !all.ContainsKey(name)) is { } unknown)
        {
            throw SqsErrors.UnknownAttribute(unknown);
        }
        var shown = all.Where(attribute => wanted.Contains("All") || wanted.Contains(attribute.Key))
            .Select(attribute => KeyValuePair.Create(attribute.Key, (JsonNode?)JsonValue.Create(attribute.Value)))
            .ToList();
        return shown.Count == 0 ? [] : new() { ["Attributes"] = new JsonObject(shown) };
    }

    private static Dictionary<string, string> All(MessageQueue queue, string arn, DateTimeOffset now)
    {
        var (messages, settings) = (queue.Messages, queue.Settings);
        var created = Text(queue.CreatedAt.ToUnixTimeSeconds());
        return new()
        {
            ["QueueArn"] = arn,
            ["ApproximateNumberOfMessages"] = Text(messages.Count(message => message.VisibleAt <= now)),
            ["ApproximateNumberOfMessagesNotVisible"] = Text(
                messages.Count(message => message.VisibleAt > now && message.ReceiveCount > 0)),
            ["ApproximateNumberOfMessagesDelayed"] = Text(
                messages.Count(message => message.VisibleAt > now && message.ReceiveCount == 0)),
            ["CreatedTimestamp"] = created,
            ["LastModifiedTimestamp"] = created,
            ["VisibilityTimeout"] = Text((long)settings.VisibilityTimeout.TotalSeconds),
            ["MaximumMessageSize"] = Text(MessageBytesMax),
            ["MessageRetentionPeriod"] = Text((long)settings.Retention.TotalSeconds),
            ["DelaySeconds"] = Text((long)settings.Delay.TotalSeconds),
            ["ReceiveMessageWaitTimeSeconds"] = Text((long)settings.ReceiveWait.TotalSeconds),
            ["SqsManagedSseEnabled"] = "true",
        };
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
