namespace BlueGreen.Simulation.Tasks;

/// <summary>Spreads answers over the times they take: most near the usual, few far behind, as services are.</summary>
internal static class Latencies
{
    /// <summary>Per mille of requests, and the multiple of the usual time that they take.</summary>
    private static readonly (int PerMille, double Factor)[] Shape =
        [(500, 1), (400, 1.3), (80, 1.8), (15, 2.5), (5, 4)];

    public static IEnumerable<(long Requests, TimeSpan Latency)> Of(long requests, TimeSpan usual)
    {
        var (left, perMille) = (requests, 1000);
        foreach (var (share, factor) in Shape)
        {
            var portion = left * share / perMille;
            (left, perMille) = (left - portion, perMille - share);
            if (portion > 0)
            {
                yield return (portion, usual * factor);
            }
        }
    }
}
