using BlueGreen.Rehearsal.Events;

namespace BlueGreen.Rehearsal.Sqs;

/// <summary>A standard queue, which here delivers in order: messages stay until they are deleted or too old.</summary>
internal sealed class MessageQueue(string name, QueueSettings settings, DateTimeOffset createdAt)
{
    private readonly Lock _lock = new();
    private readonly List<StoredMessage> _messages = [];
    private TaskCompletionSource _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _sent;

    public string Name => name;

    public QueueSettings Settings { get; set; } = settings;

    public DateTimeOffset CreatedAt => createdAt;

    /// <summary>Completes with the next message that is sent.</summary>
    public Task Arrival
    {
        get
        {
            lock (_lock)
            {
                return _arrival.Task;
            }
        }
    }

    /// <summary>Oldest first, those in flight too.</summary>
    public IReadOnlyList<StoredMessage> Messages
    {
        get
        {
            lock (_lock)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>Answers the message's id.</summary>
    public string Send(QueueMessage message, TimeSpan delay, DateTimeOffset now)
    {
        lock (_lock)
        {
            var id = $"00000000-0000-4000-b000-{++_sent:x12}";
            _messages.Add(new(id, message, now) { VisibleAt = now + delay });
            _arrival.SetResult();
            _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return id;
        }
    }

    public IReadOnlyList<StoredMessage> Receive(int most, TimeSpan visibility, DateTimeOffset now)
    {
        lock (_lock)
        {
            _messages.RemoveAll(message => message.SentAt + Settings.Retention < now);
            var received = new List<StoredMessage>();
            for (var index = 0; index < _messages.Count && received.Count < most; index++)
            {
                if (_messages[index].VisibleAt <= now)
                {
                    received.Add(_messages[index] = Received(_messages[index], visibility, now));
                }
            }
            return received;
        }
    }

    /// <summary>False for a receipt of no message that is here.</summary>
    public bool Change(string receiptHandle, TimeSpan visibility, DateTimeOffset now)
    {
        lock (_lock)
        {
            var index = _messages.FindIndex(message => message.ReceiptHandle == receiptHandle);
            if (index >= 0)
            {
                _messages[index] = _messages[index] with { VisibleAt = now + visibility };
            }
            return index >= 0;
        }
    }

    /// <summary>Deleting what is not there any more succeeds, as on SQS.</summary>
    public void Delete(string receiptHandle)
    {
        lock (_lock)
        {
            _messages.RemoveAll(message => message.ReceiptHandle == receiptHandle);
        }
    }

    public void Purge()
    {
        lock (_lock)
        {
            _messages.Clear();
        }
    }

    private static StoredMessage Received(StoredMessage message, TimeSpan visibility, DateTimeOffset now) =>
        message with
        {
            VisibleAt = now + visibility,
            ReceiveCount = message.ReceiveCount + 1,
            FirstReceivedAt = message.FirstReceivedAt ?? now,
        };
}
