using System.Collections.Immutable;
using System.Globalization;

namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>Prints what many seeds came to.</summary>
internal static class SeedsText
{
    public static void Print(TextWriter to, SeedReport report)
    {
        Print(to, "faults", report.Faults);
        Print(to, "acts", report.Acts);
        Print(to, "outcomes", report.Outcomes);
        foreach (var violation in report.Violations)
        {
            to.WriteLine($"{violation.Rule} broken: {violation.Reason}");
            to.WriteLine($"  {violation.Reproduction}");
        }
        to.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Runs} runs in {report.Seconds} s ({report.RunsPerSecond} a second), "
            + $"{report.Violations.Length} violations"));
    }

    private static void Print(TextWriter to, string what, ImmutableSortedDictionary<string, long> counts)
    {
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} ({counts.Values.Sum()}):"));
        foreach (var (name, count) in counts)
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-18} {count,9}"));
    }
}
