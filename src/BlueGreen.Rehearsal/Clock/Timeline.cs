using System.Diagnostics.CodeAnalysis;

namespace BlueGreen.Rehearsal.Clock;

/// <summary>A value and its recent past, for readers who are told of a change some time after it was made.</summary>
/// <remarks>What is read never goes back in time: the age is always the same.</remarks>
public sealed class Timeline<T>(TimeSpan lag)
    where T : class
{
    private readonly Lock _gate = new();
    private readonly LinkedList<(DateTimeOffset At, T Value)> _past = [];

    /// <summary>The value from <paramref name="now"/> on; a later one of the same instant replaces it.</summary>
    public void Note(T value, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_past.Last is { } last && last.Value.At >= now)
                _past.RemoveLast();
            _past.AddLast((now, value));
            Forget(now - lag);
        }
    }

    /// <summary>Null while everything that was noted is younger than the lag.</summary>
    public T? Seen(DateTimeOffset now)
    {
        lock (_gate)
        {
            Forget(now - lag);
            return _past.First is { } first && first.Value.At <= now - lag ? first.Value.Value : null;
        }
    }

    /// <summary>As <see cref="Seen"/>, but of what is too young the oldest: of what has been there all along.</summary>
    public bool TrySeenOrFirst(DateTimeOffset now, [NotNullWhen(true)] out T? value)
    {
        lock (_gate)
        {
            Forget(now - lag);
            value = _past.First?.Value.Value;
            return value is not null;
        }
    }

    /// <summary>Drops what is older than the value that was valid then.</summary>
    private void Forget(DateTimeOffset then)
    {
        while (_past.First?.Next is { } next && next.Value.At <= then)
            _past.RemoveFirst();
    }
}
