using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.CloudWatch;

/// <summary>
/// Where services leave their measurements. A series is looked up once and then costs little per value.
/// </summary>
public interface IMetrics
{
    IMetricSeries Series(MetricName name);
}

/// <summary>One metric with one set of dimensions.</summary>
public interface IMetricSeries
{
    void Add(double value, DateTimeOffset at);

    /// <summary>The same value, measured so many times.</summary>
    void Add(double value, double count, DateTimeOffset at);
}

/// <summary>E.g. `AWS/ApplicationELB`, `HTTPCode_Target_5XX_Count`, {LoadBalancer, TargetGroup}.</summary>
public sealed record MetricName(string Namespace, string Name, ImmutableSortedDictionary<string, string> Dimensions)
{
    /// <summary>Equal text, equal series.</summary>
    /// <remarks>Made once: reading a metric needs it for each of its minutes.</remarks>
    public string Key { get; } =
        $"{Namespace}|{Name}|{string.Join(',', Dimensions.Select(d => $"{d.Key}={d.Value}"))}";
}
