namespace BlueGreen.Cli.Simulate.Releases;

/// <summary>What a configuration makes of every release that was asked about.</summary>
public sealed record StudyReport(IReadOnlyList<ReleaseFinding> Releases, int Seeds, double Seconds)
{
    public int Runs => Releases.Count * Seeds;
}
