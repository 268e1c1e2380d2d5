using BlueGreen.Cli.Simulate.Faults;

namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>A time in which one thing goes wrong often, wherever a place's name has these words.</summary>
internal sealed record Storm(
    TimeSpan From, TimeSpan Until, SiteKind Sites, string Words, FaultKind Fault, double Share)
{
    public bool Covers(Site site, TimeSpan since) => since >= From && since < Until && site.Kind == Sites
        && site.Name.Contains(Words, StringComparison.Ordinal);
}
