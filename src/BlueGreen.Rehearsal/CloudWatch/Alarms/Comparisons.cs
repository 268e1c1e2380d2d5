using System.Diagnostics;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.CloudWatch.Alarms;

/// <summary>Reads, applies and words comparison operators.</summary>
public static class Comparisons
{
    public static AlarmComparison Parse(string? text) => Enum.TryParse<AlarmComparison>(text, out var comparison)
        ? comparison
        : throw new AwsException("ValidationError", $"ComparisonOperator '{text}' must be one of "
            + string.Join(", ", Enum.GetNames<AlarmComparison>()));

    public static bool Breaches(this AlarmComparison comparison, double value, double threshold) => comparison switch
    {
        AlarmComparison.GreaterThanThreshold => value > threshold,
        AlarmComparison.GreaterThanOrEqualToThreshold => value >= threshold,
        AlarmComparison.LessThanThreshold => value < threshold,
        AlarmComparison.LessThanOrEqualToThreshold => value <= threshold,
        _ => throw new UnreachableException($"{comparison}"),
    };

    public static string Words(this AlarmComparison comparison) => comparison switch
    {
        AlarmComparison.GreaterThanThreshold => "greater than",
        AlarmComparison.GreaterThanOrEqualToThreshold => "greater than or equal to",
        AlarmComparison.LessThanThreshold => "less than",
        AlarmComparison.LessThanOrEqualToThreshold => "less than or equal to",
        _ => throw new UnreachableException($"{comparison}"),
    };
}
