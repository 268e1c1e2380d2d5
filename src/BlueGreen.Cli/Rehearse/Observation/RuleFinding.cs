namespace BlueGreen.Cli.Rehearse.Observation;

/// <summary>A promise of DESIGN.md, R1 to R10, that was seen broken.</summary>
public sealed record RuleFinding(string Rule, string Reason);
