namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>Draws from a source of chance what plans of seeds are made of.</summary>
internal static class Lots
{
    public static bool Hits(this Random chance, double share) => chance.NextDouble() < share;

    /// <summary>Any of these, each as likely; one that stands there twice is twice as likely.</summary>
    public static T Any<T>(this Random chance, params ReadOnlySpan<T> choices) => choices[chance.Next(choices.Length)];

    /// <summary>From the least to the most, both included.</summary>
    public static int Between(this Random chance, int least, int most) => chance.Next(least, most + 1);

    public static TimeSpan Between(this Random chance, TimeSpan least, TimeSpan most) =>
        least + TimeSpan.FromSeconds(Math.Floor(chance.NextDouble() * (most - least).TotalSeconds));
}
