using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Events;

/// <summary>
/// Queues as rules use them: as targets, and for the events that reached none. Nothing is taken out of them.
/// </summary>
public sealed class Queues(AwsAccount account) : IEventTarget
{
    private readonly ConcurrentDictionary<string, ImmutableList<QueueMessage>> _queues = new(StringComparer.Ordinal);

    public IEnumerable<string> Arns => _queues.Keys.Order(StringComparer.Ordinal);

    public string ArnOf(string name) => account.Arn("sqs", name);

    public void Create(string name) => _queues.TryAdd(ArnOf(name), []);

    public void Delete(string name) => _queues.TryRemove(ArnOf(name), out _);

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<QueueMessage> MessagesOf(string arn) => _queues.GetValueOrDefault(arn) ?? [];

    /// <exception cref="AwsException">`ResourceNotFoundException`: no such queue.</exception>
    public void Send(string arn, QueueMessage message)
    {
        if (!_queues.ContainsKey(arn))
        {
            throw new AwsException("ResourceNotFoundException", $"The queue {arn} does not exist.");
        }
        _queues.AddOrUpdate(arn, _ => [message], (_, messages) => messages.Add(message));
    }

    public bool Accepts(string targetArn) => targetArn.StartsWith("arn:aws:sqs:", StringComparison.Ordinal);

    public Task DeliverAsync(string targetArn, string? roleArn, JsonNode input, CancellationToken cancel)
    {
        Send(targetArn, new(input.ToJsonString(), ImmutableSortedDictionary<string, string>.Empty));
        return Task.CompletedTask;
    }
}

/// <summary>
/// A message and its attributes; a dead letter's say which rule and target it was meant for, and why it is here.
/// </summary>
public sealed record QueueMessage(string Body, ImmutableSortedDictionary<string, string> Attributes);
