namespace BlueGreen.Conformance;

/// <summary>Runs cases one after another and counts how they went, group by group.</summary>
public static class ConformanceRun
{
    public static IReadOnlyList<GroupScore> Score(IEnumerable<RecordedCase> cases)
    {
        var scores = new SortedDictionary<(string, string), GroupScore>();
        foreach (var recorded in cases)
        {
            var key = (recorded.Group, recorded.QueryLanguage);
            if (!scores.TryGetValue(key, out var score))
            {
                scores.Add(key, score = new GroupScore(recorded.Group, recorded.QueryLanguage));
            }
            score.Add(recorded, GuardedRun.Of(recorded));
        }
        return [.. scores.Values];
    }
}
