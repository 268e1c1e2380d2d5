using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Sqs;

/// <summary>How a queue treats its messages; the defaults are SQS's ("SetQueueAttributes", API reference).</summary>
public sealed record QueueSettings
{
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(4);

    public TimeSpan Delay { get; init; }

    public TimeSpan ReceiveWait { get; init; }

    /// <summary>From the properties of `AWS::SQS::Queue`.</summary>
    public static QueueSettings Read(JsonObject properties)
    {
        var defaults = new QueueSettings();
        return new()
        {
            VisibilityTimeout = Seconds("VisibilityTimeout") ?? defaults.VisibilityTimeout,
            Retention = Seconds("MessageRetentionPeriod") ?? defaults.Retention,
            Delay = Seconds("DelaySeconds") ?? defaults.Delay,
            ReceiveWait = Seconds("ReceiveMessageWaitTimeSeconds") ?? defaults.ReceiveWait,
        };

        TimeSpan? Seconds(string name) =>
            properties.Number(name) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
    }
}
