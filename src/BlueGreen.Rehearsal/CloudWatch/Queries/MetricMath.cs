using System.Diagnostics;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.CloudWatch.Queries;

/// <summary>Arithmetic and comparison point by point. A point missing on one side is missing in the result.</summary>
public static class MetricMath
{
    public static MetricValue Apply(string symbol, MetricValue left, MetricValue right) => (left, right) switch
    {
        (MetricValue.Scalar a, MetricValue.Scalar b) => new MetricValue.Scalar(Number(symbol, a.Number, b.Number)),
        (MetricValue.Series a, MetricValue.Scalar b) => Map(a, value => Number(symbol, value, b.Number)),
        (MetricValue.Scalar a, MetricValue.Series b) => Map(b, value => Number(symbol, a.Number, value)),
        (MetricValue.Series a, MetricValue.Series b) => Zip(symbol, a, b),
        _ => throw new AwsException(
            "ValidationError", $"'{symbol}' needs numbers or single time series on both sides."),
    };

    /// <summary>A quotient by zero is no point, as in CloudWatch.</summary>
    public static MetricValue.Series Map(MetricValue.Series source, Func<double, double> map) =>
        Finite(source.Points.Select(point => KeyValuePair.Create(point.Key, map(point.Value))));

    private static MetricValue.Series Zip(string symbol, MetricValue.Series left, MetricValue.Series right) =>
        Finite(left.Points.Where(point => right.Points.ContainsKey(point.Key)).Select(point =>
            KeyValuePair.Create(point.Key, Number(symbol, point.Value, right.Points[point.Key]))));

    private static MetricValue.Series Finite(IEnumerable<KeyValuePair<DateTimeOffset, double>> points) =>
        new(new(points.Where(point => double.IsFinite(point.Value)).ToDictionary()));

    private static double Number(string symbol, double left, double right) => symbol switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => left / right,
        ">" => left > right ? 1 : 0,
        "<" => left < right ? 1 : 0,
        ">=" => left >= right ? 1 : 0,
        "<=" => left <= right ? 1 : 0,
        "==" => left.Equals(right) ? 1 : 0,
        "!=" => left.Equals(right) ? 0 : 1,
        _ => throw new UnreachableException(symbol),
    };
}
