
namespace BlueGreen.Cli.Rehearse;

/// <summary>Every counter at the start of a story, so that the report counts the story alone.</summary>
public sealed record Bearings
{
    public required DateTimeOffset WallAt { get; init; }

    public required int Sightings { get; init; }

    public required int Changes { get; init; }

    public required int Calls { get; init; }

    public required int Findings { get; init; }

    public required int Killed { get; init; }

    public required int Refusals { get; init; }

    public required string Live { get; init; }

    public required string Digest { get; init; }

    public required BlueGreen.Rehearsal.Traffic.TrafficReport? Traffic { get; init; }

    public required LambdaTotals Lambda { get; init; }

    public static Bearings Take(RunningRehearsal rehearsal, TimeProvider wall) => new()
    {
        WallAt = wall.GetUtcNow(),
        Sightings = rehearsal.Witness.Sightings.Count,
        Changes = rehearsal.Production.Changes.Count,
        Calls = rehearsal.Calls.Calls.Count,
        Findings = rehearsal.Calls.Findings.Count,
        Killed = rehearsal.FunctionsKilled,
        Refusals = rehearsal.Aws.Parts.Permissions.Log.Refused.Count,
        Live = rehearsal.LiveColour,
        Digest = rehearsal.LiveDigest,
        Traffic = rehearsal.Traffic?.Report(),
        Lambda = rehearsal.LambdaCounts(),
    };
}
