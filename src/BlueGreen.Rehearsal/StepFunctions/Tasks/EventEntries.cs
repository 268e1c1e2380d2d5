using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions.Tasks;

/// <summary>
/// What the optimised `events:putEvents` adds to PutEvents: details as objects, resources, and failed entries as
/// errors.
/// </summary>
internal static class EventEntries
{
    /// <summary>The detail may be an object; the execution and its machine are added to the resources.</summary>
    public static JsonObject Completed(JsonObject given, TaskCall call)
    {
        var completed = (JsonObject)given.DeepClone();
        foreach (var entry in (completed["Entries"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (entry["Detail"] is { } detail && detail.Kind() != JsonValueKind.String)
            {
                entry["Detail"] = detail.ToText();
            }
            var resources = entry["Resources"] as JsonArray ?? [];
            resources.Add(call.ExecutionArn);
            resources.Add(call.StateMachineArn);
            entry["Resources"] = resources.Adopted();
        }
        return completed;
    }

    /// <exception cref="StateFailedException">`EventBridge.FailedEntry`: an entry was not accepted.</exception>
    public static JsonObject Checked(JsonObject answer) =>
        answer["FailedEntryCount"] is { } failed && failed.Real() > 0
            ? throw new StateFailedException("EventBridge.FailedEntry", answer.ToText())
            : answer;
}
