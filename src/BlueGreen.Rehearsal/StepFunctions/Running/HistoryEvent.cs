using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions.Running;

/// <summary>One event of an execution's history.</summary>
internal sealed record HistoryEvent(long Id, long Previous, string Type, DateTimeOffset At, Detail[] Details)
{
    /// <summary>As GetExecutionHistory returns it.</summary>
    public JsonObject ToJson(bool withData)
    {
        var shown = new JsonObject
        {
            ["timestamp"] = JsonValue.Create(At),
            ["type"] = Type,
            ["id"] = Id,
            ["previousEventId"] = Previous,
        };
        if (Details.Length > 0 || Type is "ExecutionFailed" or "ExecutionAborted" or "ExecutionTimedOut")
        {
            shown[DetailsName] = DetailsJson(withData);
        }
        return shown;
    }

    private string DetailsName => Type switch
    {
        _ when Type.EndsWith("StateEntered", StringComparison.Ordinal) => "stateEnteredEventDetails",
        _ when Type.EndsWith("StateExited", StringComparison.Ordinal) => "stateExitedEventDetails",
        _ => $"{char.ToLowerInvariant(Type[0])}{Type[1..]}EventDetails",
    };

    private JsonObject DetailsJson(bool withData)
    {
        var shown = new JsonObject();
        foreach (var (name, value) in Details)
        {
            var isData = name is "input" or "output";
            switch (value)
            {
                case null:
                case string or JsonText when isData && !withData:
                    break;
                case long number:
                    shown[name] = number;
                    break;
                case int number:
                    shown[name] = number;
                    break;
                case ImmutableDictionary<string, JsonNode?> variables:
                    shown[name] = Variables(variables);
                    shown[$"{name}Details"] = new JsonObject { ["truncated"] = false };
                    break;
                case TaskCredentials credentials:
                    shown[name] = new JsonObject { ["roleArn"] = credentials.RoleArn };
                    break;
                default:
                    shown[name] = value.ToString();
                    break;
            }
            if (isData)
            {
                shown[$"{name}Details"] = new JsonObject { ["truncated"] = false };
            }
        }
        return shown;
    }

    private static JsonObject Variables(ImmutableDictionary<string, JsonNode?> variables) =>
        new(variables.OrderBy(variable => variable.Key, StringComparer.Ordinal)
            .Select(variable => KeyValuePair.Create<string, JsonNode?>(variable.Key, variable.Value.ToText())));
}
