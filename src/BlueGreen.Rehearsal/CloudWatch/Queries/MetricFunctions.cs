using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.CloudWatch.Queries;

/// <summary>
/// The functions of metric math that the rehearsal knows: METRICS, FILL, IF, and SUM, AVG, MIN, MAX of series.
/// </summary>
/// <param name="metrics">What `METRICS()` stands for: every metric of the call that is not an expression.</param>
public sealed class MetricFunctions(
    IReadOnlyList<MetricValue.Series> metrics, DateTimeOffset from, DateTimeOffset to, TimeSpan period)
{
    /// <summary>`FILL(m, REPEAT)`: no number is not a number, so this one marks it.</summary>
    public const double Repeat = double.NaN;

    public MetricValue Call(string function, IReadOnlyList<MetricValue> arguments) => (function, arguments) switch
    {
        ("METRICS", []) => new MetricValue.Several(metrics),
        ("FILL", [MetricValue.Series series, MetricValue.Scalar with]) => Fill(series, with.Number),
        ("FILL", [MetricValue.Several several, MetricValue.Scalar with]) =>
            new MetricValue.Several([.. several.All.Select(series => Fill(series, with.Number))]),
        ("IF", [var condition, var then, var otherwise]) => If(condition, then, otherwise),
        ("SUM", [MetricValue.Several several]) => Merge(several, values => values.Sum()),
        ("AVG", [MetricValue.Several several]) => Merge(several, values => values.Average()),
        ("MIN", [MetricValue.Several several]) => Merge(several, values => values.Min()),
        ("MAX", [MetricValue.Several several]) => Merge(several, values => values.Max()),
        _ => throw new AwsException("ValidationError", $"The rehearsal does not know {function} with {arguments.Count} "
            + "such arguments; it knows METRICS, FILL, IF, and SUM, AVG, MIN, MAX of several series."),
    };

    private MetricValue.Series Fill(MetricValue.Series series, double with)
    {
        var filled = new SortedList<DateTimeOffset, double>();
        var last = double.NaN;
        for (var at = MetricSeries.Floor(from, period); at < to; at += period)
        {
            last = series.Points.TryGetValue(at, out var value) ? value : double.IsNaN(with) ? last : with;
            if (!double.IsNaN(last)) filled[at] = last;
        }
        return new(filled);
    }

    private static MetricValue If(MetricValue condition, MetricValue then, MetricValue otherwise)
    {
        if (condition is MetricValue.Scalar scalar) return scalar.Number != 0 ? then : otherwise;
        if (condition is not MetricValue.Series series)
            throw new AwsException("ValidationError", "IF needs a number or a single time series as its condition.");
        var chosen = new SortedList<DateTimeOffset, double>();
        foreach (var (at, holds) in series.Points)
            if (At(holds != 0 ? then : otherwise, at) is { } value) chosen[at] = value;
        return new MetricValue.Series(chosen);
    }

    private static double? At(MetricValue value, DateTimeOffset at) => value switch
    {
        MetricValue.Scalar scalar => scalar.Number,
        MetricValue.Series series when series.Points.TryGetValue(at, out var point) => point,
        _ => null,
    };

    private static MetricValue.Series Merge(MetricValue.Several several, Func<IEnumerable<double>, double> merge) =>
        new(new(several.All.SelectMany(series => series.Points)
            .GroupBy(point => point.Key)
            .ToDictionary(group => group.Key, group => merge(group.Select(point => point.Value)))));
}
