using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Events;

namespace BlueGreen.Rehearsal.Sqs;

/// <summary>SQS's API, so that a person can read what rules put into the template's queues, and answer it.</summary>
internal sealed class SqsService : IAwsService
{
    /// <summary>Queues a page at most, and where no number is given ("ListQueues").</summary>
    private const int PageMax = 1000;

    private readonly Queues _queues;
    private readonly RehearsalClock _clock;

    public SqsService(Queues queues, RehearsalClock clock)
    {
        (_queues, _clock) = (queues, clock);
        var reads = new MessageReads(clock);
        Actions = new()
        {
            { "ListQueues", List },
            { "GetQueueUrl", Url },
            { "GetQueueAttributes", Attributes },
            { "SendMessage", parameters => Send(Named(parameters), parameters) },
            {
                "ReceiveMessage",
                (JsonObject parameters, CancellationToken cancel) =>
                    reads.ReceiveAsync(Named(parameters), parameters, cancel)
            },
            { "ChangeMessageVisibility", parameters => Change(Named(parameters), parameters) },
            { "DeleteMessage", Delete },
            { "PurgeQueue", Purge },
        };
    }

    public string Prefix => "sqs";

    public AwsActions Actions { get; }

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel) => Actions.CallAsync(call, cancel);

    private JsonObject Url(JsonObject parameters) =>
        new() { ["QueueUrl"] = _queues.UrlOf(Find(Required(parameters, "QueueName")).Name) };

    private JsonObject Attributes(JsonObject parameters)
    {
        var queue = Named(parameters);
        return QueueAttributes.Of(queue, _queues.ArnOf(queue.Name), parameters, _clock.Now);
    }

    private JsonObject Delete(JsonObject parameters)
    {
        Named(parameters).Delete(ValidReceipt(parameters));
        return [];
    }

    private JsonObject Purge(JsonObject parameters)
    {
        Named(parameters).Purge();
        return [];
    }

    private JsonObject List(JsonObject parameters)
    {
        var prefix = parameters.Text("QueueNamePrefix") ?? "";
        var page = Page.Of(
            [.. _queues.Names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))],
            name => name, parameters.Number("MaxResults") ?? PageMax, parameters.Text("NextToken"),
            () => new AwsException("InvalidParameterValue", "The NextToken is not valid."));
        return new()
        {
            ["QueueUrls"] = new JsonArray([.. page.Items.Select(name => JsonValue.Create(_queues.UrlOf(name)))]),
            ["NextToken"] = page.NextToken,
        };
    }

    private JsonObject Send(MessageQueue queue, JsonObject parameters)
    {
        var body = Required(parameters, "MessageBody");
        var attributes = (parameters["MessageAttributes"] as JsonObject ?? [])
            .ToImmutableSortedDictionary(attribute => attribute.Key, attribute => Text(attribute.Value as JsonObject));
        var delay = parameters.Number("DelaySeconds") is { } seconds
            ? TimeSpan.FromSeconds(seconds)
            : queue.Settings.Delay;
        var answer = new JsonObject
        {
            ["MessageId"] = queue.Send(new(body, attributes), delay, _clock.Now),
            ["MD5OfMessageBody"] = MessageDigests.OfBody(body),
        };
        if (!attributes.IsEmpty)
        {
            answer["MD5OfMessageAttributes"] = MessageDigests.OfAttributes(attributes);
        }
        return answer;
    }

    private JsonObject Change(MessageQueue queue, JsonObject parameters)
    {
        var seconds = parameters.Number("VisibilityTimeout") ?? throw SqsErrors.Missing("VisibilityTimeout");
        var handle = Required(parameters, "ReceiptHandle");
        return queue.Change(handle, TimeSpan.FromSeconds(seconds), _clock.Now)
            ? []
            : throw SqsErrors.NoReceipt(handle);
    }

    private static string Text(JsonObject? attribute) => attribute?.Text("DataType") == "String"
        ? attribute.Text("StringValue") ?? ""
        : throw SqsErrors.Unsupported("The rehearsal's messages have attributes of the type String alone.");

    /// <summary>A receipt of a message that is gone is valid; one that nobody was given is not.</summary>
    private static string ValidReceipt(JsonObject parameters)
    {
        var handle = Required(parameters, "ReceiptHandle");
        return Convert.TryFromBase64String(handle, new byte[handle.Length], out _)
            ? handle
            : throw SqsErrors.NoReceipt(handle);
    }

    /// <summary>By the last part of its address, whatever host that names.</summary>
    private MessageQueue Named(JsonObject parameters) => Find(Required(parameters, "QueueUrl").Split('/')[^1]);

    private MessageQueue Find(string name) => _queues.Find(_queues.ArnOf(name)) ?? throw SqsErrors.NoQueue();

    private static string Required(JsonObject parameters, string name) =>
        parameters.Text(name) ?? throw SqsErrors.Missing(name);
}
