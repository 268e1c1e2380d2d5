namespace BlueGreen.Rehearsal.CloudWatch.Alarms;

/// <summary>One thing that happened to an alarm, as DescribeAlarmHistory tells it.</summary>
/// <param name="Kind">`ConfigurationUpdate` or `StateUpdate`.</param>
public sealed record AlarmHistoryEntry(string AlarmName, DateTimeOffset At, string Kind, string Summary)
{
    public const string Configured = "ConfigurationUpdate";
    public const string StateChanged = "StateUpdate";
}
