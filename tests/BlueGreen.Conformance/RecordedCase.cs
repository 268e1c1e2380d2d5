using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Conformance;

/// <summary>A state machine, its input, how its tasks behave, and what AWS Step Functions answered.</summary>
public sealed class RecordedCase(JsonObject recorded)
{
    /// <summary>When a case does not say, its test ran at this instant.</summary>
    private const string UsualNow = "2024-01-01T00:00:00Z";

    public string Name => recorded["name"]!.ToString();

    public string Group => recorded["group"]!.ToString();

    public string QueryLanguage => recorded["queryLanguage"]!.ToString();

    public string Definition => recorded["definition"]!.ToJsonString();

    public string Input => recorded["input"]?.ToJsonString() ?? "null";

    public JsonObject Expected => (JsonObject)recorded["expected"]!;

    /// <summary>The recorder lost the events that end a Parallel state.</summary>
    public bool IsParallelNormalised => recorded["parallelNormalised"]?.GetValue<bool>() ?? false;

    public IEnumerable<JsonObject> Tasks => (recorded["tasks"] as JsonArray ?? []).OfType<JsonObject>();

    public DateTimeOffset Now => DateTimeOffset.Parse(
        recorded["context"]![nameof(Now)]?.ToString() ?? UsualNow, System.Globalization.CultureInfo.InvariantCulture);

    public string MachineName => recorded["context"]!["StateMachine"]![nameof(Name)]!.ToString();

    public string ExecutionName => recorded["context"]!["Execution"]?[nameof(Name)]?.ToString() ?? "execution";

    /// <summary>Null where the case does not name it.</summary>
    public string? ExecutionArn => recorded["context"]!["Execution"]?["Id"]?.ToString();

    public string RoleArn => recorded["context"]!["Execution"]?[nameof(RoleArn)]?.ToString() ?? "role";

    /// <summary>The task tokens to issue, in order; null stands for any.</summary>
    public IEnumerable<string?> Tokens =>
        (recorded["context"]!["Task"]?[nameof(Tokens)] as JsonArray ?? []).Select(token => token?.ToString());

    public AwsAccount Account
    {
        get
        {
            // arn:aws:states:REGION:ACCOUNT:stateMachine:NAME
            var parts = recorded["context"]!["StateMachine"]!["Id"]!.ToString().Split(':');
            return new AwsAccount(parts[4], parts[3]);
        }
    }

    public static async Task<IReadOnlyList<RecordedCase>> ReadAllAsync(string folder)
    {
        var cases = new List<RecordedCase>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            await using var stream = File.OpenRead(file);
            cases.Add(new RecordedCase((await JsonNode.ParseAsync(stream))!.AsObject()));
        }
        return cases;
    }
}
