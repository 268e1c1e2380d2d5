namespace BlueGreen.Simulation.Tasks;

/// <summary>Counts drawn by chance, with arithmetic that gives the same bits on every processor.</summary>
internal static class Draws
{
    /// <summary>Up to so many trials are made one by one; beyond, their sum is drawn.</summary>
    private const int TrialsMax = 40;

    /// <summary>Twelve uniform numbers add up to a variance of one: a normal number without a logarithm.</summary>
    private const int Uniforms = 12;

    /// <summary>How many of <paramref name="trials"/> come true, each with this probability.</summary>
    public static long Binomial(Random chance, long trials, double probability)
    {
        if (trials <= 0 || probability <= 0)
        {
            return 0;
        }
        if (probability >= 1)
        {
            return trials;
        }
        var mean = trials * probability;
        if (trials <= TrialsMax)
        {
            return OneByOne(chance, trials, probability);
        }
        // Rare things are few: their number is drawn by their distances, up to where a bell is good enough.
        return mean < TrialsMax / 4 || trials - mean < TrialsMax / 4
            ? Rare(chance, trials, probability)
            : Math.Clamp((long)Math.Round(mean + (Normal(chance) * Math.Sqrt(mean * (1 - probability)))), 0, trials);
    }

    private static long OneByOne(Random chance, long trials, double probability)
    {
        var hits = 0L;
        for (var trial = 0; trial < trials; trial++)
        {
            hits += chance.NextDouble() < probability ? 1 : 0;
        }
        return hits;
    }

    /// <summary>By inversion: from the probability of none to that of one, of two, and so on.</summary>
    private static long Rare(Random chance, long trials, double probability)
    {
        if (probability > 0.5)
        {
            return trials - Rare(chance, trials, 1 - probability);
        }
        var odds = probability / (1 - probability);
        var term = Power(1 - probability, trials);
        var left = chance.NextDouble();
        var hits = 0L;
        while (left > term && hits < trials)
        {
            left -= term;
            hits++;
            term *= odds * (trials - hits + 1) / hits;
        }
        return hits;
    }

    /// <summary>By squaring: `Math.Pow` is not the same on every machine.</summary>
    private static double Power(double factor, long exponent)
    {
        var result = 1.0;
        for (; exponent > 0; exponent >>= 1, factor *= factor)
        {
            result *= (exponent & 1) == 1 ? factor : 1;
        }
        return result;
    }

    private static double Normal(Random chance)
    {
        var sum = -Uniforms / 2.0;
        for (var draw = 0; draw < Uniforms; draw++)
        {
            sum += chance.NextDouble();
        }
        return sum;
    }
}
