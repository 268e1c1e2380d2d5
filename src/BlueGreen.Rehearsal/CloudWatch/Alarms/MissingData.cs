namespace BlueGreen.Rehearsal.CloudWatch.Alarms;

/// <summary>`TreatMissingData`: what an alarm makes of periods without a datapoint.</summary>
public enum MissingData
{
    Missing,
    Ignore,
    Breaching,
    NotBreaching,
}
