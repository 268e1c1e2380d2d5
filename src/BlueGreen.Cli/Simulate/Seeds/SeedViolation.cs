using System.Globalization;
using System.Text.Json.Serialization;

namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>A promise that was broken in the story of a seed.</summary>
public sealed record SeedViolation(string Rule, long Seed, string Reason)
{
    /// <summary>The command line that plays it again, and prints what happened.</summary>
    [JsonIgnore]
    public string Reproduction =>
        string.Create(CultureInfo.InvariantCulture, $"bluegreen simulate --seed {Seed} --trace");
}
