using System.Collections.Immutable;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.CloudWatch;

namespace BlueGreen.Rehearsal.Events;

/// <summary>
/// Tells CloudWatch once a minute how many messages lie in each queue, so that an alarm on a dead-letter queue works.
/// </summary>
/// <remarks>
/// Source: SQS Developer Guide, "Available CloudWatch metrics for Amazon SQS": reported while the queue is active. What
/// active means is not on that page; six hours without use end it by all accounts. A queue that comes back to life may
/// take AWS up to 15 minutes; here it takes none.
/// </remarks>
public sealed class QueueMeter(Queues queues, IMetrics metrics, RehearsalClock clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan ActiveFor = TimeSpan.FromHours(6);

    private readonly Dictionary<string, (int Messages, DateTimeOffset ChangedAt)> _seen = [];

    public async Task RunAsync(CancellationToken cancel)
    {
        while (true)
        {
            await clock.DelayAsync(Interval, cancel);
            Measure();
        }
    }

    /// <summary>Not for concurrent use.</summary>
    public void Measure()
    {
        var now = clock.Now;
        foreach (var arn in queues.Arns)
        {
            var messages = queues.MessagesOf(arn).Count;
            if (!_seen.TryGetValue(arn, out var before) || before.Messages != messages)
                _seen[arn] = before = (messages, now);
            if (messages > 0 || now - before.ChangedAt <= ActiveFor) Add(arn, messages, now);
        }
    }

    private void Add(string arn, int messages, DateTimeOffset now) => metrics
        .Series(new("AWS/SQS", "ApproximateNumberOfMessagesVisible",
            ImmutableSortedDictionary<string, string>.Empty
                .Add("QueueName", arn[(arn.LastIndexOf(':') + 1)..])))
        .Add(messages, now);
}
