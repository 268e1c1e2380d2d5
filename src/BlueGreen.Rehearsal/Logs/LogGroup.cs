namespace BlueGreen.Rehearsal.Logs;

/// <summary>The streams of one function or application, and how long their lines are meant to be kept.</summary>
/// <remarks>Not thread-safe: <see cref="LogGroups"/> guards it. No line is ever deleted for its age.</remarks>
internal sealed class LogGroup(string name, string arn, DateTimeOffset createdAt)
{
    private readonly SortedDictionary<string, LogStream> _streams = new(StringComparer.Ordinal);

    public string Name => name;

    /// <summary>Without the `:*` that CloudFormation's `Arn` ends with.</summary>
    public string Arn => arn;

    public DateTimeOffset CreatedAt => createdAt;

    /// <summary>Null for ever.</summary>
    public int? RetentionInDays { get; set; }

    public IReadOnlyCollection<LogStream> Streams => _streams.Values;

    public long Bytes => _streams.Values.Sum(stream => stream.Bytes);

    public LogStream? Find(string stream) => _streams.GetValueOrDefault(stream);

    /// <summary>False when there is one of this name.</summary>
    public bool TryAdd(LogStream stream) => _streams.TryAdd(stream.Name, stream);

    public bool Remove(string stream) => _streams.Remove(stream);
}
