using System.Text.Json.Nodes;

namespace BlueGreen.Conformance;

/// <summary>Compares a run with its recording. Level history includes level result and the cause.</summary>
public static class Comparison
{
    private static readonly HashSet<string> ParallelEnds =
        ["ParallelStateSucceeded", "ParallelStateFailed", "ParallelStateAborted"];

    /// <summary>What differs in status, output or error name; null when nothing does.</summary>
    public static string? Result(RecordedCase recorded, RunResult run)
    {
        var expected = recorded.Expected;
        if (expected["status"]!.ToString() != run.Status)
        {
            return $"status: expected {expected["status"]}, got {run.Status} ({run.Error}: {FirstLine(run.Cause)})";
        }
        var (wanted, got) = run.Status == "SUCCEEDED"
            ? (expected["output"], run.Output)
            : (expected["error"], run.Error);
        return Matching.Matches(wanted, got) ? null : $"result: expected {Shown(wanted)}, got {Shown(got)}";
    }

    /// <summary>What differs in the cause or the events; null when nothing does or no history was recorded.</summary>
    public static string? History(RecordedCase recorded, RunResult run)
    {
        var isTotal = recorded.Expected["historyOrder"]?.ToString() == "total";
        if (run.Status != "SUCCEEDED" && !Matching.Matches(recorded.Expected["cause"], run.Cause, !isTotal))
        {
            return $"cause: expected {Shown(recorded.Expected["cause"])}, got {Shown(run.Cause)}";
        }
        if (recorded.Expected["history"] is not JsonArray history)
        {
            return null;
        }
        var expected = Kept(history.OfType<JsonObject>(), recorded);
        var actual = Kept(run.History, recorded);
        var difference = isTotal ? InOrder(expected, actual) : InAnyOrder(expected, actual);
        return difference ?? (expected.Count == actual.Count
            ? null
            : $"history: expected {expected.Count} events, got {actual.Count}");
    }

    /// <summary>Whether event ids and their predecessors agree too, where they were recorded.</summary>
    public static bool Ids(RecordedCase recorded, RunResult run) =>
        recorded.Expected["historyOrder"]?.ToString() != "total"
        || recorded.Expected["history"]!.AsArray().Zip(run.History).All(pair =>
            pair.First!["id"] is null
            || (Agree(pair.First, pair.Second, "id") && Agree(pair.First, pair.Second, "prev")));

    private static bool Agree(JsonNode expected, JsonObject actual, string member) =>
        Matching.Matches(expected[member], actual[member]);

    private static List<JsonObject> Kept(IEnumerable<JsonObject> events, RecordedCase recorded) =>
        [.. events.Where(entry => !recorded.IsParallelNormalised || !ParallelEnds.Contains(entry["type"]!.ToString()))];

    private static string? InOrder(List<JsonObject> expected, List<JsonObject> actual)
    {
        for (var i = 0; i < Math.Min(expected.Count, actual.Count); i++)
        {
            if (!Same(expected[i], actual[i], anyEventIds: false))
            {
                return $"event {i + 1}: expected {Shown(expected[i])}, got {Shown(actual[i])}";
            }
        }
        return null;
    }

    private static string? InAnyOrder(List<JsonObject> expected, List<JsonObject> actual)
    {
        var rest = actual.ToList();
        foreach (var wanted in expected)
        {
            var found = rest.FindIndex(candidate => Same(wanted, candidate, anyEventIds: true));
            if (found < 0)
            {
                return $"no event like {Shown(wanted)}";
            }
            rest.RemoveAt(found);
        }
        return null;
    }

    private static bool Same(JsonObject expected, JsonObject actual, bool anyEventIds) =>
        expected["type"]!.ToString() == actual["type"]!.ToString()
        && Matching.DetailsMatch(expected["details"] as JsonObject, actual["details"] as JsonObject, anyEventIds);

    private static string? FirstLine(string? text) => text?.Split('\n', 2)[0];

    private static string Shown(JsonNode? node)
    {
        const int lengthMax = 400;
        var text = node?.ToJsonString() ?? "null";
        return text.Length <= lengthMax ? text : text[..lengthMax];
    }
}
