using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.Traffic;

/// <summary>Keeps what was seen, in total and by the second, in bounded memory.</summary>
public sealed class TrafficLog
{
    /// <summary>Seconds kept: an hour, longer than any scenario.</summary>
    private const int SecondsMax = 3600;

    /// <summary>Losses worded: enough to recognise a cause.</summary>
    private const int LossesMax = 20;

    private readonly Lock _gate = new();
    private readonly TrafficTally _total = new();
    private readonly SortedDictionary<int, TrafficTally> _seconds = [];
    private readonly List<string> _losses = [];

    /// <param name="sinceStart">When the answer was complete.</param>
    public void Count(TrafficJudgement judgement, TrafficAnswer answer, TimeSpan latency, TimeSpan sinceStart)
    {
        var second = (int)sinceStart.TotalSeconds;
        lock (_gate)
        {
            _total.Count(judgement, answer, latency);
            if (!_seconds.TryGetValue(second, out var tally))
            {
                _seconds[second] = tally = new();
                if (_seconds.Count > SecondsMax) _seconds.Remove(_seconds.First().Key);
            }
            tally.Count(judgement, answer, latency);
            if (judgement == TrafficJudgement.Dropped && _losses.Count < LossesMax)
            {
                var reason = answer.Loss ?? $"load balancer answered {(int)answer.Status!}";
                _losses.Add($"{sinceStart.TotalSeconds:F3} s: {reason}");
            }
        }
    }

    public TrafficReport Report(TimeSpan sinceStart)
    {
        lock (_gate)
        {
            return new()
            {
                Requests = _total.Requests,
                Ok = _total[TrafficJudgement.Ok],
                Dropped = _total[TrafficJudgement.Dropped],
                AppErrors = _total[TrafficJudgement.AppError],
                WrongVersion = _total[TrafficJudgement.WrongVersion],
                RequestsPerSecond = sinceStart > TimeSpan.Zero ? _total.Requests / sinceStart.TotalSeconds : 0,
                Latency = _total.Latency,
                Versions = _total.Versions,
                Timeline = [.. _seconds.Select(second => new TrafficSecond(
                    second.Key, second.Value.Requests, second.Value[TrafficJudgement.Dropped],
                    second.Value[TrafficJudgement.AppError], second.Value[TrafficJudgement.WrongVersion],
                    second.Value.Versions))],
                Losses = [.. _losses],
            };
        }
    }
}
