namespace BlueGreen.Rehearsal.StepFunctions.Running;

/// <summary>An execution's history: appended by its one logical thread, read by anyone.</summary>
internal sealed class HistoryLog
{
    /// <summary>Events (docs "Service quotas", hard); the last is kept for the execution's end.</summary>
    public const int EventsMax = 25_000;

    private readonly Lock _gate = new();
    private readonly List<HistoryEvent> _events = [];
    private bool _isSealed;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _events.Count;
            }
        }
    }

    public IReadOnlyList<HistoryEvent> Snapshot()
    {
        lock (_gate)
        {
            return [.. _events];
        }
    }

    public static StateFailedException Full() => new(
        StateFailedException.Runtime, $"The execution reached the maximum number of history events ({EventsMax}).")
    {
        IsLocated = true,
    };

    /// <summary>Null once the history is full or the execution has ended.</summary>
    public HistoryEvent? TryAppend(string type, long previous, DateTimeOffset at, Detail[] details)
    {
        lock (_gate)
        {
            return _isSealed || _events.Count >= EventsMax - 1 ? null : Add(type, previous, at, details);
        }
    }

    /// <summary>The last event; nothing is appended after it.</summary>
    public HistoryEvent Seal(string type, long previous, DateTimeOffset at, Detail[] details)
    {
        lock (_gate)
        {
            _isSealed = true;
            var last = Add(type, previous, at, details);
            _events.TrimExcess();
            return last;
        }
    }

    private HistoryEvent Add(string type, long previous, DateTimeOffset at, Detail[] details)
    {
        var added = new HistoryEvent(_events.Count + 1, previous, type, at, details);
        _events.Add(added);
        return added;
    }
}
