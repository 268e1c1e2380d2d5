using System.Collections.Immutable;
using BlueGreen.Cli.Rehearse.Observation;

namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>Counts how executions ended, by what the workflow and Step Functions told.</summary>
internal static class SeedOutcomes
{
    public static ImmutableSortedDictionary<string, int> Of(IEnumerable<Sighting> sightings) => sightings
        .Select(NameOf).OfType<string>().CountBy(name => name)
        .ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static string? NameOf(Sighting seen) => (seen.DetailType, seen.Text("status")) switch
    {
        ("Deployment Succeeded", _) => "Promoted",
        ("Rolled Back", _) => "RolledBack",
        ("Rollback Failed", _) => "NeedsPerson",
        ("Deployment Refused", _) => "Refused",
        ("Retention Ended", _) => "Retired",
        (_, "ABORTED") when seen.Source == Sighting.ExecutionSource => "Stopped",
        (_, "TIMED_OUT") when seen.Source == Sighting.ExecutionSource => "TimedOut",
        _ => null,
    };
}
