namespace BlueGreen.Rehearsal.CloudWatch.Alarms;

/// <summary>An alarm's states, as the API words them.</summary>
public static class AlarmStates
{
    public const string Ok = "OK";
    public const string Alarm = "ALARM";
    public const string InsufficientData = "INSUFFICIENT_DATA";
}
