using System.Collections.Immutable;
using System.Runtime.CompilerServices;

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
    public string Key { get; } = KeyOf(Namespace, Name, Dimensions);

    private static string KeyOf(string space, string name, ImmutableSortedDictionary<string, string> dimensions)
    {
        var key = new DefaultInterpolatedStringHandler();
        key.AppendLiteral(space);
        key.AppendLiteral("|");
        key.AppendLiteral(name);
        var before = "|";
        foreach (var (dimension, value) in dimensions)
        {
            key.AppendLiteral(before);
            key.AppendLiteral(dimension);
            key.AppendLiteral("=");
            key.AppendLiteral(value);
            before = ",";
        }
        if (dimensions.IsEmpty) key.AppendLiteral(before);
        return key.ToStringAndClear();
    }
}
