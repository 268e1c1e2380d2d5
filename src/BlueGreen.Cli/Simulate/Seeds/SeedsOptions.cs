namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>Which seeds are to be played.</summary>
/// <param name="From">The first.</param>
/// <param name="Seeds">How many.</param>
/// <param name="Workers">Threads that play them; the result does not depend on it.</param>
public sealed record SeedsOptions(long From, long Seeds, int Workers);
