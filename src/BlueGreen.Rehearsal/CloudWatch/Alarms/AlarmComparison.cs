namespace BlueGreen.Rehearsal.CloudWatch.Alarms;

/// <summary>`ComparisonOperator`, without those of anomaly detection.</summary>
public enum AlarmComparison
{
    GreaterThanThreshold,
    GreaterThanOrEqualToThreshold,
    LessThanThreshold,
    LessThanOrEqualToThreshold,
}
