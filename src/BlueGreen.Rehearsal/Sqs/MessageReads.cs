using System.Globalization;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Rehearsal.Sqs;

/// <summary>Receives messages: at once, or as soon as one comes within the time that the caller waits.</summary>
internal sealed class MessageReads(RehearsalClock clock)
{
    /// <summary>Messages of one answer ("ReceiveMessage", `MaxNumberOfMessages`).</summary>
    private const int MessagesMax = 10;

    /// <summary>Seconds that an answer waits for a message ("ReceiveMessage", `WaitTimeSeconds`).</summary>
    private const int WaitSecondsMax = 20;

    public async Task<JsonObject> ReceiveAsync(MessageQueue queue, JsonObject parameters, CancellationToken cancel)
    {
        var most = InRange(parameters, "MaxNumberOfMessages", 1, MessagesMax) ?? 1;
        var until = clock.Now + (InRange(parameters, "WaitTimeSeconds", 0, WaitSecondsMax) is { } seconds
            ? TimeSpan.FromSeconds(seconds)
            : queue.Settings.ReceiveWait);
        var visibility = parameters.Number("VisibilityTimeout") is { } hidden
            ? TimeSpan.FromSeconds(hidden)
            : queue.Settings.VisibilityTimeout;
        while (true)
        {
            // Asked for before looking, so that no message comes between.
            var arrival = queue.Arrival;
            var found = queue.Receive(most, visibility, clock.Now);
            if (found.Count > 0)
            {
                return new() { ["Messages"] = new JsonArray([.. found.Select(one => Show(one, parameters))]) };
            }
            var left = until - clock.Now;
            if (left <= TimeSpan.Zero)
            {
                return [];
            }
            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            await Task.WhenAny(arrival, clock.DelayAsync(left, over.Token));
            await over.CancelAsync();
            cancel.ThrowIfCancellationRequested();
        }
    }

    private static int? InRange(JsonObject parameters, string name, int least, int most) =>
        parameters.Number(name) is not { } found ? null
        : found >= least && found <= most ? found
        : throw SqsErrors.OutOfRange(name, found, least, most);

    private static JsonObject Show(StoredMessage stored, JsonObject parameters)
    {
        var shown = new JsonObject
        {
            ["MessageId"] = stored.Id,
            ["ReceiptHandle"] = stored.ReceiptHandle,
            ["MD5OfBody"] = MessageDigests.OfBody(stored.Message.Body),
            ["Body"] = stored.Message.Body,
        };
        List<string> system =
            [.. parameters.Texts("AttributeNames"), .. parameters.Texts("MessageSystemAttributeNames")];
        var facts = FactsOf(stored).Where(fact => system.Contains("All") || system.Contains(fact.Key)).ToList();
        if (facts.Count > 0)
        {
            shown["Attributes"] = new JsonObject(facts);
        }
        var wanted = parameters.Texts("MessageAttributeNames").ToList();
        var own = stored.Message.Attributes.Where(attribute => wanted.Any(name => Names(name, attribute.Key))).ToList();
        if (own.Count > 0)
        {
            shown["MD5OfMessageAttributes"] = MessageDigests.OfAttributes(own);
            shown["MessageAttributes"] = new JsonObject(own.Select(attribute => KeyValuePair.Create(
                attribute.Key,
                (JsonNode?)new JsonObject { ["DataType"] = "String", ["StringValue"] = attribute.Value })));
        }
        return shown;
    }

    private static bool Names(string wanted, string attribute) =>
        wanted is "All" or ".*" || wanted == attribute
        || (wanted.EndsWith(".*", StringComparison.Ordinal)
            && attribute.StartsWith(wanted[..^2], StringComparison.Ordinal));

    private static IEnumerable<KeyValuePair<string, JsonNode?>> FactsOf(StoredMessage stored) =>
    [
        new("SenderId", AwsAccount.Rehearsal.Id),
        new("SentTimestamp", Milliseconds(stored.SentAt)),
        new("ApproximateReceiveCount", stored.ReceiveCount.ToString(CultureInfo.InvariantCulture)),
        new("ApproximateFirstReceiveTimestamp", Milliseconds(stored.FirstReceivedAt ?? stored.SentAt)),
    ];

    private static string Milliseconds(DateTimeOffset at) =>
        at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
