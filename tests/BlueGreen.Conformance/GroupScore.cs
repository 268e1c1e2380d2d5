using System.Text.Json.Nodes;

namespace BlueGreen.Conformance;

/// <summary>How the cases of one group and query language went.</summary>
public sealed class GroupScore(string group, string queryLanguage)
{
    private readonly List<FailedCase> _failed = [];
    private readonly List<string> _passed = [];
    private int _total;
    private int _passedResult;
    private int _withHistory;
    private int _passedHistory;
    private int _passedIds;
    private readonly List<string> _declined = [];

    /// <summary>
    /// The cases that ran and differ from their recording at level result or history, and the first difference.
    /// </summary>
    public IReadOnlyList<FailedCase> Failed => _failed;

    /// <summary>The cases that agree with all that was recorded of them.</summary>
    public IReadOnlyList<string> Passed => _passed;

    /// <summary>Why the declined ones were refused.</summary>
    public IReadOnlyList<string> Declined => _declined;

    public string Group => group;

    public string QueryLanguage => queryLanguage;

    public int PassedResult => _passedResult;

    public int WithHistory => _withHistory;

    public int PassedHistory => _passedHistory;

    public void Add(RecordedCase recorded, RunResult run)
    {
        _total++;
        if (run.Declined is not null)
        {
            _declined.Add(run.Declined);
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
            _failed.Add(new FailedCase(recorded.Name, result is not null, difference));
        }
        else
        {
            _passed.Add(recorded.Name);
        }
    }

    public override string ToString() =>
        $"{group,-18}{queryLanguage,-10}{_total,6}{_passedResult,8}{_passedHistory,9}/{_withHistory,-4}"
        + $"{_passedIds,5}{_declined.Count,9}{_failed.Count,8}";

    public static string Heading => "group             language   total  result  history      ids declined  failed";

    public JsonObject ToJson() => new()
    {
        ["group"] = group,
        ["queryLanguage"] = queryLanguage,
        ["total"] = _total,
        ["passedResult"] = _passedResult,
        ["withHistory"] = _withHistory,
        ["passedHistory"] = _passedHistory,
        ["declined"] = _declined.Count,
        ["failed"] = new JsonArray([.. _failed.Select(failed => JsonValue.Create(failed.Name))]),
    };
}
