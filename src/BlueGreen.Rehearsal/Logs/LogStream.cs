namespace BlueGreen.Rehearsal.Logs;

/// <summary>The lines of one writer, by time; of the same time, as they came.</summary>
/// <remarks>Not thread-safe: <see cref="LogGroups"/> guards it.</remarks>
internal sealed class LogStream(string name, string arn, DateTimeOffset createdAt)
{
    /// <summary>What a rehearsal keeps: some 10 MB of an application that says something at every request.</summary>
    private const int EventsMax = 50_000;

    /// <summary>So that the oldest are not moved out of the way line by line.</summary>
    private const int Dropped = EventsMax / 10;

    private readonly List<LogEvent> _events = [];

    public string Name => name;

    public string Arn => arn;

    public DateTimeOffset CreatedAt => createdAt;

    public IReadOnlyList<LogEvent> Events => _events;

    public long Bytes { get; private set; }

    public void Add(LogEvent line)
    {
        var at = _events.Count;
        while (at > 0 && _events[at - 1].Timestamp > line.Timestamp)
        {
            at--;
        }
        _events.Insert(at, line);
        Bytes += line.Bytes;
        if (_events.Count > EventsMax)
        {
            _events.RemoveRange(0, Dropped);
        }
    }
}
