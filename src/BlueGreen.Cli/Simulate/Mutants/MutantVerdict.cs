namespace BlueGreen.Cli.Simulate.Mutants;

/// <summary>Whether a mistake was found, and by what.</summary>
/// <param name="Runs">Trials until then; all there were, if it was not found.</param>
/// <param name="FoundBy">The violation, and the trial that showed it; null when none did.</param>
/// <param name="Equivalent">Why it is no mistake at all, if somebody has said so.</param>
public sealed record MutantVerdict(string Mutant, int Runs, string? FoundBy, string? Equivalent)
{
    public bool IsSurvivor => FoundBy is null && Equivalent is null;
}
