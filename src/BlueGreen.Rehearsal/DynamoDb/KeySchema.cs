using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.DynamoDb;

/// <summary>The key of a table or an index: a partition key and, where there is one, a sort key.</summary>
internal sealed record KeySchema(string Hash, string? Range)
{
    /// <summary>Reads the API's and the template's `KeySchema` list.</summary>
    public static KeySchema Read(JsonObject owner)
    {
        var parts = owner.Objects("KeySchema")
            .ToDictionary(part => part.RequiredText("KeyType"), part => part.RequiredText("AttributeName"));
        return parts.TryGetValue("HASH", out var hash)
            ? new(hash, parts.GetValueOrDefault("RANGE"))
            : throw new AwsException(
                "ValidationException",
                "No Hash Key specified in schema. All Dynamo DB tables must have exactly one hash key");
    }

    public IEnumerable<string> Names => Range is null ? [Hash] : [Hash, Range];

    /// <summary>The key attributes of an item, and nothing else.</summary>
    public JsonObject Of(JsonObject item) =>
        new(Names.Where(item.ContainsKey).Select(name => KeyValuePair.Create(name, item[name]?.DeepClone())));

    public bool IsIn(JsonObject item) => Names.All(item.ContainsKey);

    public JsonArray ToJson() =>
    [
        .. Names.Select((name, index) =>
            new JsonObject { ["AttributeName"] = name, ["KeyType"] = index == 0 ? "HASH" : "RANGE" }),
    ];
}
