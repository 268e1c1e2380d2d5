namespace BlueGreen.Cli.Rehearse.Observation;

/// <summary>What was seen of one scenario, as far as the promises of DESIGN.md need it.</summary>
public sealed record RulesEvidence
{
    public required IReadOnlyList<WeightChange> Changes { get; init; }

    public required IReadOnlyCollection<RuleFinding> Findings { get; init; }

    public required IReadOnlyList<Sighting> Sightings { get; init; }

    public required bool EndedUnsuccessfully { get; init; }

    public required string LiveBefore { get; init; }

    public required string LiveAfter { get; init; }

    /// <summary>The live colour that the table records; null when nothing was recorded yet.</summary>
    public required string? Recorded { get; init; }

    public required bool FunctionKilled { get; init; }

    public required long Dropped { get; init; }

    /// <summary>Whether the plan moves traffic in one step, so that every split in between is a fault.</summary>
    public required bool OneStep { get; init; }
}

/// <summary>Says of each of R1 to R10 whether it held, was broken, or was not exercised.</summary>
public static class RulesJudge
{
    private const string Held = "held";
    private const string NotExercised = "not exercised";

    public static IReadOnlyDictionary<string, string> Judge(RulesEvidence seen) => new SortedDictionary<string, string>(
        new Dictionary<string, string>
        {
            ["R1"] = Verdict(seen.Changes
                .Where(change => change.Split.Blue + change.Split.Green != 100
                    || (seen.OneStep && change.Split.Live is null))
                .Select(change => $"the split was {change.Split}")),
            ["R2"] = Verdict(Found(seen, "R2")),
            ["R3"] = seen.Changes.Count == 0 ? NotExercised : Verdict(Found(seen, "R3")),
            ["R4"] = !seen.EndedUnsuccessfully ? NotExercised : Verdict(
                seen.LiveAfter == seen.LiveBefore ? [] : [$"{seen.LiveBefore} was live, {seen.LiveAfter} is"]),
            ["R5"] = Verdict(Overlaps(seen.Sightings)),
            ["R6"] = Verdict(seen.Recorded is null || seen.Recorded == seen.LiveAfter
                ? [] : [$"the record says {seen.Recorded}, the listener {seen.LiveAfter}"]),
            ["R7"] = seen.FunctionKilled ? Held : NotExercised,
            ["R8"] = seen.Changes.Count == 0 ? NotExercised : Verdict(
                seen.Dropped == 0 ? [] : [$"{seen.Dropped} requests were lost"]),
            ["R9"] = NotExercised,
            ["R10"] = NotExercised,
        },
        Comparer<string>.Create((one, other) => int.Parse(one[1..]).CompareTo(int.Parse(other[1..]))));

    private static string Verdict(IEnumerable<string> faults) =>
        string.Join("; ", faults) is { Length: > 0 } broken ? $"broken: {broken}" : Held;

    private static IEnumerable<string> Found(RulesEvidence seen, string rule) =>
        seen.Findings.Where(finding => finding.Rule == rule).Select(finding => finding.Reason);

    /// <summary>R5: between a deployment's start and its execution's end, no other deployment starts.</summary>
    private static IEnumerable<string> Overlaps(IEnumerable<Sighting> sightings)
    {
        string? running = null;
        foreach (var sighting in sightings)
        {
            if (sighting is { Source: Sighting.WorkflowSource, DetailType: "Deployment Started" })
            {
                if (running is not null && running != sighting.Execution)
                    yield return $"{sighting.Execution} started while {running} ran";
                running = sighting.Execution;
            }
            else if (sighting.Source == Sighting.ExecutionSource
                && sighting.Execution == running && sighting.Text("status") != "RUNNING")
            {
                running = null;
            }
        }
    }
}
