namespace BlueGreen.Core.Watching;

/// <summary>A CloudWatch alarm as it stands.</summary>
/// <param name="State">OK, ALARM or INSUFFICIENT_DATA.</param>
public sealed record AlarmState(string Name, string State, string Reason);
