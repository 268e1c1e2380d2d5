using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Sqs;

namespace BlueGreen.Rehearsal.Events;

/// <summary>
/// The queues of the stack: rules have them as targets and for the events that reached none, people read them.
/// </summary>
/// <param name="clock">Null where nobody reads: then every message was sent at the beginning of time.</param>
public sealed class Queues(AwsAccount account, RehearsalClock? clock = null) : IEventTarget
{
    private readonly ConcurrentDictionary<string, MessageQueue> _queues = new(StringComparer.Ordinal);

    /// <summary>
    /// What a queue's address begins with. Clients call the host that the address names, and not their endpoint.
    /// </summary>
    public Uri BaseUrl { get; set; } = new($"https://sqs.{account.Region}.amazonaws.com/");

    public IEnumerable<string> Names =>
        _queues.Values.Select(queue => queue.Name).Order(StringComparer.Ordinal);

    public IEnumerable<string> Arns => _queues.Keys.Order(StringComparer.Ordinal);

    public string ArnOf(string name) => account.Arn("sqs", name);

    public string UrlOf(string name) => new Uri(BaseUrl, $"{account.Id}/{name}").ToString();

    /// <summary>Creates the queue, or changes its settings.</summary>
    public void Create(string name, QueueSettings? settings = null) => _queues.AddOrUpdate(
        ArnOf(name),
        _ => new(name, settings ?? new(), Now),
        (_, queue) =>
        {
            queue.Settings = settings ?? queue.Settings;
            return queue;
        });

    public void Delete(string name) => _queues.TryRemove(ArnOf(name), out _);

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<QueueMessage> MessagesOf(string arn) =>
        [.. (Find(arn)?.Messages ?? []).Select(stored => stored.Message)];

    /// <exception cref="AwsException">`ResourceNotFoundException`: no such queue.</exception>
    public void Send(string arn, QueueMessage message)
    {
        var queue = Find(arn)
            ?? throw new AwsException("ResourceNotFoundException", $"The queue {arn} does not exist.");
        queue.Send(message, queue.Settings.Delay, Now);
    }

    public bool Accepts(string targetArn) => targetArn.StartsWith("arn:aws:sqs:", StringComparison.Ordinal);

    public Task DeliverAsync(string targetArn, string? roleArn, JsonNode input, CancellationToken cancel)
    {
        Send(targetArn, new(input.ToJsonString(), ImmutableSortedDictionary<string, string>.Empty));
        return Task.CompletedTask;
    }

    internal MessageQueue? Find(string arn) => _queues.GetValueOrDefault(arn);

    private DateTimeOffset Now => clock?.Now ?? DateTimeOffset.UnixEpoch;
}

/// <summary>
/// A message and its attributes; a dead letter's say which rule and target it was meant for, and why it is here.
/// </summary>
public sealed record QueueMessage(string Body, ImmutableSortedDictionary<string, string> Attributes);
