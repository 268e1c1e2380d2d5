using BlueGreen.Rehearsal.Events;

namespace BlueGreen.Rehearsal.Sqs;

/// <summary>A message in its queue: who has it, and until when nobody else gets it.</summary>
internal sealed record StoredMessage(string Id, QueueMessage Message, DateTimeOffset SentAt)
{
    public required DateTimeOffset VisibleAt { get; init; }

    public int ReceiveCount { get; init; }

    public DateTimeOffset? FirstReceivedAt { get; init; }

    /// <summary>What deletes it; every receipt has its own, and the last one counts.</summary>
    public string ReceiptHandle => Convert.ToBase64String(
        System.Text.Encoding.UTF8.GetBytes(FormattableString.Invariant($"{Id}#{ReceiveCount}")));
}
