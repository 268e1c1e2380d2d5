using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Language;

namespace BlueGreen.Rehearsal.StepFunctions.Tasks;

/// <summary>Step Functions spells every member with a capital; some API models (ECS, ECR, its own) do not.</summary>
internal static class MemberNames
{
    public static JsonNode? Sent(JsonNode? node, bool hasLowerMembers) =>
        Renamed(node, hasLowerMembers ? static name => First(name, char.ToLowerInvariant) : static name => name);

    /// <summary>Instants become texts: inside a state machine all data is JSON.</summary>
    public static JsonNode? Shown(JsonNode? node, bool hasLowerMembers) =>
        Renamed(node, hasLowerMembers ? static name => First(name, char.ToUpperInvariant) : static name => name);

    private static JsonNode? Renamed(JsonNode? node, Func<string, string> rename) => node switch
    {
        JsonObject fields => new JsonObject(
            fields.Select(field => KeyValuePair.Create(rename(field.Key), Renamed(field.Value, rename)))),
        JsonArray items => new JsonArray([.. items.Select(item => Renamed(item, rename))]),
        JsonValue value when value.TryGetValue<DateTimeOffset>(out var instant) && !value.TryGetValue<string>(out _) =>
            JsonValue.Create(instant.ToIso()),
        _ => node?.DeepClone(),
    };

    private static string First(string name, Func<char, char> change) =>
        name.Length == 0 ? name : $"{change(name[0])}{name[1..]}";
}
