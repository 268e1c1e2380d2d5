namespace BlueGreen.Rehearsal.CloudWatch.Alarms;

/// <summary>An alarm and its state at one instant; a change is another value.</summary>
public sealed record Alarm(string Arn, AlarmDefinition Definition, DateTimeOffset ConfiguredAt)
{
    public string State { get; init; } = AlarmStates.InsufficientData;

    public string Reason { get; init; } = "Unchecked: Initial alarm creation";

    public DateTimeOffset StateUpdatedAt { get; init; } = ConfiguredAt;
}
