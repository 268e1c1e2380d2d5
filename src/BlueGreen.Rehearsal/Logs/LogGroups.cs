using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Rehearsal.Logs;

/// <summary>Every log group of the account. Whoever holds <see cref="Gate"/> may read and change them.</summary>
internal sealed class LogGroups(AwsAccount account, RehearsalClock clock)
{
    private readonly SortedDictionary<string, LogGroup> _groups = new(StringComparer.Ordinal);
    private long _events;

    public Lock Gate { get; } = new();

    public DateTimeOffset Now => clock.Now;

    public IReadOnlyCollection<LogGroup> All => _groups.Values;

    public string ArnOf(string name) => account.Arn("logs", $"log-group:{name}");

    /// <exception cref="AwsException">`ResourceAlreadyExistsException`.</exception>
    public LogGroup Create(string name)
    {
        var group = new LogGroup(name, ArnOf(name), clock.Now);
        return _groups.TryAdd(name, group)
            ? group
            : throw new AwsException("ResourceAlreadyExistsException", "The specified log group already exists");
    }

    public bool Remove(string name) => _groups.Remove(name);

    /// <exception cref="AwsException">`ResourceNotFoundException`.</exception>
    public LogGroup Get(string name) => _groups.GetValueOrDefault(name)
        ?? throw new AwsException("ResourceNotFoundException", "The specified log group does not exist.");

    /// <exception cref="AwsException">`ResourceNotFoundException`.</exception>
    public LogStream Get(string group, string stream) => Get(group).Find(stream)
        ?? throw new AwsException("ResourceNotFoundException", "The specified log stream does not exist.");

    /// <exception cref="AwsException">`ResourceAlreadyExistsException`.</exception>
    public void CreateStream(string group, string stream)
    {
        var owner = Get(group);
        if (!owner.TryAdd(new(stream, $"{owner.Arn}:log-stream:{stream}", clock.Now)))
        {
            throw new AwsException("ResourceAlreadyExistsException", "The specified log stream already exists");
        }
    }

    public void Add(LogStream stream, DateTimeOffset timestamp, string message) =>
        stream.Add(new(_events++, timestamp, clock.Now, message));
}
