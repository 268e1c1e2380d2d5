namespace BlueGreen.Conformance;

/// <summary>A case that ran and differs from its recording.</summary>
/// <param name="AtResult">Else at level history alone.</param>
/// <param name="Difference">The first one.</param>
public sealed record FailedCase(string Name, bool AtResult, string Difference);
