namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>One act of a seed's plan.</summary>
/// <param name="After">The time since the story began.</param>
/// <param name="Lot">Says which of several ways of doing it.</param>
internal sealed record PlannedAct(TimeSpan After, ActKind Kind, int Lot);
