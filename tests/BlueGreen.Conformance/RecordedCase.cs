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

    public string QueryLanguage => recorded["queryLanguage"]?.ToString() ?? "JSONPath";

    public string Definition => recorded["definition"]!.ToJsonString();

    public string Input => recorded["input"]?.ToJsonString() ?? "null";

    public JsonObject Expected => (JsonObject)recorded["expected"]!;

    /// <summary>The recorder lost the events that end a Parallel state.</summary>
    public bool IsParallelNormalised => recorded["parallelNormalised"]?.GetValue<bool>() ?? false;

    public IEnumerable<JsonObject> Tasks => (recorded["tasks"] as JsonArray ?? []).OfType<JsonObject>();

    public DateTimeOffset Now => DateTimeOffset.Parse(
        Context?[nameof(Now)]?.ToString() ?? UsualNow, System.Globalization.CultureInfo.InvariantCulture);

    public string MachineName => Context?["StateMachine"]?[nameof(Name)]?.ToString() ?? "machine";

    public string ExecutionName => Context?["Execution"]?[nameof(Name)]?.ToString() ?? "execution";

    /// <summary>Null where the case does not name it.</summary>
    public string? ExecutionArn => Context?["Execution"]?["Id"]?.ToString();

    public string RoleArn => Context?["Execution"]?[nameof(RoleArn)]?.ToString() ?? "role";

    /// <summary>The task tokens to issue, in order; null stands for any.</summary>
    public IEnumerable<string?> Tokens =>
        (Context?["Task"]?[nameof(Tokens)] as JsonArray ?? []).Select(token => token?.ToString());

    public AwsAccount Account
    {
        get
        {
            // arn:aws:states:REGION:ACCOUNT:stateMachine:NAME
            var parts = Context?["StateMachine"]?["Id"]?.ToString().Split(':');
            return parts is { Length: > 4 } ? new AwsAccount(parts[4], parts[3]) : UsualAccount;
        }
    }

    private JsonNode? Context => recorded["context"];

    /// <summary>Of the README beside the recordings: what stands for any account and region.</summary>
    private static readonly AwsAccount UsualAccount = new("111111111111", "us-east-1");
}
