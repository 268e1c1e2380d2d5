using System.Collections.Immutable;
using BlueGreen.Rehearsal.CloudWatch;

namespace BlueGreen.Rehearsal.Traffic;

/// <summary>Counts judged answers: of one second, or of all of them.</summary>
public sealed class TrafficTally
{
    private readonly long[] _judgements = new long[Enum.GetValues<TrafficJudgement>().Length];
    private readonly Dictionary<string, long> _versions = [];
    private readonly MetricBucket _latency = new();

    public long Requests => _judgements.Sum();

    public long this[TrafficJudgement judgement] => _judgements[(int)judgement];

    public ImmutableSortedDictionary<string, long> Versions => _versions.ToImmutableSortedDictionary();

    public LatencyReport Latency => _latency.Count == 0
        ? new(0, 0, 0, 0)
        : new(Percentile(50), Percentile(90), Percentile(99), _latency.Maximum);

    public void Count(TrafficJudgement judgement, TrafficAnswer answer, TimeSpan latency)
    {
        _judgements[(int)judgement]++;
        _latency.Add(latency.TotalMilliseconds);
        if (answer.Status is null || answer.ByBalancer) return;
        var version = answer.Version ?? "none";
        _versions[version] = _versions.GetValueOrDefault(version) + 1;
    }

    private double Percentile(double percent) => _latency.Value(new(StatisticKind.Percentile, percent));
}
