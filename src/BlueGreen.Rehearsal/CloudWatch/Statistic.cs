using System.Globalization;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.CloudWatch;

/// <summary>What a period's values are boiled down to.</summary>
public readonly record struct Statistic(StatisticKind Kind, double Percent)
{
    public static Statistic Parse(string text)
    {
        if (text.StartsWith('p')
            && double.TryParse(text.AsSpan(1), NumberStyles.Float, CultureInfo.InvariantCulture, out var percent)
            && percent is >= 0 and <= 100)
            return new(StatisticKind.Percentile, percent);
        return Enum.TryParse<StatisticKind>(text, out var kind) && kind != StatisticKind.Percentile
            ? new(kind, 0)
            : throw new AwsException("ValidationError", $"The statistic '{text}' must be Sum, Average, Minimum, "
                + "Maximum, SampleCount or p0 to p100; the rehearsal has no others.");
    }
}

/// <summary>The statistics that CloudWatch keeps for every metric.</summary>
public enum StatisticKind
{
    Sum,
    Average,
    Minimum,
    Maximum,
    SampleCount,
    Percentile,
}
