namespace BlueGreen.Cli.Rehearse.Observation;

/// <summary>One AWS call: who made it, and its wall-clock span.</summary>
public sealed record CallRecord(DateTimeOffset From, DateTimeOffset To, string Name, string Caller);
