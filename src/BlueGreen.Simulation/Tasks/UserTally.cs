using System.Collections.Immutable;
using BlueGreen.Rehearsal.Traffic;

namespace BlueGreen.Simulation.Tasks;

/// <summary>What simulated users met, summed up.</summary>
internal sealed class UserTally(ImmutableHashSet<string> allowed, DateTimeOffset start)
{
    private readonly SortedDictionary<string, long> _versions = new(StringComparer.Ordinal);
    private readonly List<TrafficSecond> _timeline = [];
    private readonly List<string> _losses = [];
    private long _ok;
    private long _dropped;
    private long _appErrors;
    private long _wrongVersion;

    /// <summary>None named: any version may answer.</summary>
    public ImmutableHashSet<string> Allowed { get; set; } = allowed;

    public void Answered(string? version, long good, long failed, Stretch stretch)
    {
        _versions[version ?? "none"] = _versions.GetValueOrDefault(version ?? "none") + good + failed;
        var isAllowed = Allowed.IsEmpty || (version is not null && Allowed.Contains(version));
        _ok += isAllowed ? good : 0;
        _wrongVersion += isAllowed ? 0 : good;
        _appErrors += failed;
        Note(stretch, good + failed, 0, failed, isAllowed ? 0 : good);
    }

    public void Lost(long requests, Stretch stretch, string reason)
    {
        _dropped += requests;
        _losses.Add(reason);
        Note(stretch, requests, requests, 0, 0);
    }

    public TrafficReport Report(DateTimeOffset now, double rate) => new()
    {
        Requests = _ok + _dropped + _appErrors + _wrongVersion,
        Ok = _ok,
        Dropped = _dropped,
        AppErrors = _appErrors,
        WrongVersion = _wrongVersion,
        RequestsPerSecond = now > start ? rate : 0,
        Latency = new(0, 0, 0, 0),
        Versions = _versions.ToImmutableSortedDictionary(),
        Timeline = [.. _timeline],
        Losses = [.. _losses],
    };

    /// <summary>Only what somebody would look for: a second of good answers is not noted.</summary>
    private void Note(Stretch stretch, long requests, long dropped, long appErrors, long wrongVersion)
    {
        if (dropped + appErrors + wrongVersion > 0)
        {
            var second = (int)(stretch.From - start).TotalSeconds;
            _timeline.Add(new(second, requests, dropped, appErrors, wrongVersion,
                ImmutableSortedDictionary<string, long>.Empty));
        }
    }
}
