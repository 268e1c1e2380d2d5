using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Tests.Moto;

/// <summary>Finds in what two answers differ: members and their types, and values that could be the same.</summary>
internal static class AnswerComparison
{
    /// <summary>What tells the items of a list apart, where they have it; their order then means nothing.</summary>
    private static readonly string[] KeyMembers = ["Key", "key", "Name", "name", "AttributeName"];

    public static IEnumerable<Difference> Compare(string operation, JsonObject ours, JsonObject theirs)
    {
        foreach (var outcome in (string[])["error", "status"])
        {
            if (!JsonNode.DeepEquals(ours[outcome], theirs[outcome]))
            {
                return
                [
                    new(operation, "", DifferenceKind.Error)
                    {
                        Values = $"{ours["status"]} {ours["error"]} / {theirs["status"]} {theirs["error"]}",
                    },
                ];
            }
        }
        var differences = Members(operation, "", (JsonObject)ours["members"]!, (JsonObject)theirs["members"]!);
        // The text of an error is for people.
        return ours["error"] is null
            ? differences
            : differences.Where(one => !one.Path.EndsWith("essage", StringComparison.Ordinal));
    }

    private static IEnumerable<Difference> Compare(string operation, string path, JsonNode? ours, JsonNode? theirs) =>
        (ours, theirs) switch
        {
            (JsonObject a, JsonObject b) => Members(operation, $"{path}.", a, b),
            (JsonArray a, JsonArray b) => Items(operation, path, a, b),
            _ when Kind(ours) != Kind(theirs) => [Found(operation, path, DifferenceKind.Type, ours, theirs)],
            _ when !Same(ours, theirs) => [Found(operation, path, DifferenceKind.Value, ours, theirs)],
            _ => [],
        };

    private static IEnumerable<Difference> Members(string operation, string path, JsonObject ours, JsonObject theirs) =>
        ours.Select(member => member.Key).Union(theirs.Select(member => member.Key)).SelectMany(name =>
            (ours[name], theirs[name]) switch
            {
                (null, null) => [],
                (var a, null) => [Found(operation, path + name, DifferenceKind.RehearsalOnly, a, null)],
                (null, var b) => [Found(operation, path + name, DifferenceKind.MotoOnly, null, b)],
                var (a, b) => Compare(operation, path + name, a, b),
            });

    private static IEnumerable<Difference> Items(string operation, string path, JsonArray ours, JsonArray theirs)
    {
        if (KeyMembers.FirstOrDefault(key => Has(ours, key) && Has(theirs, key)) is { } member)
        {
            return Members(operation, $"{path}:", ByKey(ours, member), ByKey(theirs, member));
        }
        var (a, b) = (InOrder(ours), InOrder(theirs));
        var differences = a.Zip(b).SelectMany(pair => Compare(operation, $"{path}[]", pair.First, pair.Second));
        var length = new Difference(operation, path, DifferenceKind.Value) { Values = $"{a.Count} / {b.Count} items" };
        return a.Count == b.Count ? differences : differences.Append(length);
    }

    private static bool Has(JsonArray items, string key) =>
        items.Count > 0 && items.All(item => item is JsonObject one && one.ContainsKey(key));

    private static JsonObject ByKey(JsonArray items, string member) => new(items
        .DistinctBy(item => item![member]!.ToString())
        .Select(item => KeyValuePair.Create(item![member]!.ToString(), item.DeepClone()))!);

    private static List<JsonNode?> InOrder(JsonArray items) =>
        items.All(item => Kind(item) == JsonValueKind.String)
            ? [.. items.OrderBy(item => item!.ToString(), StringComparer.Ordinal)]
            : [.. items];

    private static bool Same(JsonNode? ours, JsonNode? theirs) =>
        Kind(ours) == JsonValueKind.Number
            ? ours!.GetValue<double>().Equals(theirs!.GetValue<double>())
            : JsonNode.DeepEquals(ours, theirs);

    private static JsonValueKind Kind(JsonNode? node) => node?.GetValueKind() switch
    {
        null => JsonValueKind.Null,
        JsonValueKind.False => JsonValueKind.True,
        var kind => kind.Value,
    };

    private static Difference Found(
        string operation, string path, DifferenceKind kind, JsonNode? ours, JsonNode? theirs) =>
        new(operation, path, kind) { Values = $"{ours?.ToJsonString()} / {theirs?.ToJsonString()}" };
}
