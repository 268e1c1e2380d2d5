using System.Text.Json.Nodes;

namespace BlueGreen.Functions.Tests.Contract;

/// <summary>The workflow as it is deployed, with the states of every branch side by side.</summary>
internal static class StateMachine
{
    public static readonly IReadOnlyDictionary<string, JsonObject> States = Read();

    /// <summary>The function that a Task calls; null for every other state.</summary>
    public static string? Function(JsonObject state) =>
        state["Resource"]?.GetValue<string>() is { } resource
            && resource.EndsWith("FunctionArn}", StringComparison.Ordinal)
            ? resource["${".Length..^"FunctionArn}".Length]
            : null;

    public static IEnumerable<string> ErrorNames(JsonObject state) =>
        Items(state["Retry"]).Concat(Items(state["Catch"]))
            .SelectMany(rule => Items(rule!["ErrorEquals"])).Select(name => name!.GetValue<string>());

    /// <summary>Every text below a node, however deep.</summary>
    public static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject own => own.SelectMany(member => Texts(member.Value)),
        JsonArray own => own.SelectMany(Texts),
        JsonValue own when own.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    public static IEnumerable<JsonNode?> Items(JsonNode? node) => node as JsonArray ?? [];

    private static Dictionary<string, JsonObject> Read()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "statemachine.asl.json");
        var machine = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        return Flatten(machine).ToDictionary(state => state.Key, state => state.Value!.AsObject());
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Flatten(JsonObject machine) =>
        machine["States"]!.AsObject().SelectMany(state =>
            Items(state.Value!["Branches"]).SelectMany(branch => Flatten(branch!.AsObject())).Append(state));
}
