namespace BlueGreen.Cli.Simulate.Releases;

/// <summary>A measure over many seeds: its middle and its bad end. Null where no seed has it.</summary>
public sealed record Spread(double? P50, double? P99)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? new(null, null) : new(Rank(sorted, 50), Rank(sorted, 99));
    }

    /// <summary>Nearest rank: a value that was seen, so of few seeds p99 is the worst.</summary>
    private static double Rank(List<double> sorted, int percent) =>
        sorted[Math.Max(0, ((sorted.Count * percent) + 99) / 100 - 1)];
}
