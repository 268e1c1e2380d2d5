using System.Text.Json.Nodes;

namespace BlueGreen.Conformance;

/// <summary>How the cases of one group and query language went.</summary>
public sealed class GroupScore(string group, string queryLanguage)
{
    private readonly SortedDictionary<string, string> _failed = new(StringComparer.Ordinal);
    private int _total;
    private int _passedResult;
    private int _withHistory;
    private int _passedHistory;
    private int _passedIds;
    private int _declined;

    /// <summary>
    /// The cases that ran and differ from their recording at level result or history, and the first difference.
    /// </summary>
    public IReadOnlyDictionary<string, string> Failed => _failed;

    public void Add(RecordedCase recorded, RunResult run)
    {
        _total++;
        if (run.Declined is not null)
        {
            _declined++;
            return;
        }
        var result = Comparison.Result(recorded, run);
        var history = Comparison.History(recorded, run);
        var hasHistory = recorded.Expected["history"] is JsonArray;
        _passedResult += result is null ? 1 : 0;
        _withHistory += hasHistory ? 1 : 0;
        _passedHistory += hasHistory && result is null && history is null ? 1 : 0;
        _passedIds += hasHistory && result is null && history is null && Comparison.Ids(recorded, run) ? 1 : 0;
        if ((result ?? history) is { } difference)
        {
            _failed.Add(recorded.Name, difference);
        }
    }

    public override string ToString() =>
        $"{group,-18}{queryLanguage,-10}{_total,6}{_passedResult,8}{_passedHistory,9}/{_withHistory,-4}"
        + $"{_passedIds,5}{_declined,9}{_failed.Count,8}";

    public static string Heading => "group             language   total  result  history      ids declined  failed";

    public JsonObject ToJson() => new()
    {
        ["group"] = group,
        ["queryLanguage"] = queryLanguage,
        ["total"] = _total,
        ["passedResult"] = _passedResult,
        ["withHistory"] = _withHistory,
        ["passedHistory"] = _passedHistory,
        ["declined"] = _declined,
        ["failed"] = new JsonArray([.. _failed.Keys.Select(name => JsonValue.Create(name))]),
    };
}
