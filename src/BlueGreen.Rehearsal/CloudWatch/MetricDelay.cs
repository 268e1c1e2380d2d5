using System.Globalization;

namespace BlueGreen.Rehearsal.CloudWatch;

/// <summary>
/// How late CloudWatch shows a minute's datapoint, counted from the minute's end in the rehearsal's time.
/// </summary>
/// <remarks>
/// Each series and minute has a lateness of its own: a newer minute can be there before an older one, and a minute's
/// requests before its errors. The same seed spreads alike in every run.
/// </remarks>
public sealed record MetricDelay(TimeSpan Least, TimeSpan Most, int Seed = 0)
{
    /// <summary>FNV-1a, 32 bits: an even spread that does not differ between processes.</summary>
    private const uint HashStart = 2166136261;

    private const uint HashFactor = 16777619;

    /// <summary>Letters of a 32-bit and a 64-bit number with their signs and two bars.</summary>
    private const int NumbersMax = 11 + 20 + 2;

    public static readonly MetricDelay None = Exactly(TimeSpan.Zero);

    /// <summary>
    /// One to three minutes. AWS publishes no figure for load balancers; this is what is commonly seen.
    /// </summary>
    public static readonly MetricDelay Usual = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(3));

    public static MetricDelay Exactly(TimeSpan delay) => new(delay, delay);

    /// <summary>When the datapoint of this minute of this series can be read for the first time.</summary>
    public DateTimeOffset VisibleFrom(string series, DateTimeOffset minute) =>
        minute + TimeSpan.FromMinutes(1) + Least + ((Most - Least) * Share(series, minute));

    /// <summary>From 0 to 1.</summary>
    private double Share(string series, DateTimeOffset minute)
    {
        if (Most == Least) return 0;
        var hash = HashStart;
        Span<char> start = stackalloc char[NumbersMax];
        start.TryWrite(CultureInfo.InvariantCulture, $"{Seed}|{minute.UtcTicks}|", out var length);
        foreach (var letter in start[..length])
            hash = (hash ^ letter) * HashFactor;
        foreach (var letter in series)
            hash = (hash ^ letter) * HashFactor;
        // The last factor alone would leave neighbouring minutes alike in their high bits.
        hash ^= hash >> 16;
        return (hash & 0xFFFF) / (double)0xFFFF;
    }
}
