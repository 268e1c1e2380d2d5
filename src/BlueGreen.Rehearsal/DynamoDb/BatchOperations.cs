using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.DynamoDb.Expressions;

namespace BlueGreen.Rehearsal.DynamoDb;

/// <summary>Several items of several tables in one call. Nothing is ever left unprocessed here.</summary>
internal sealed class BatchOperations(Tables tables)
{
    /// <summary>DynamoDB API Reference, "BatchGetItem".</summary>
    private const int KeysMax = 100;

    /// <summary>DynamoDB API Reference, "BatchWriteItem".</summary>
    private const int WritesMax = 25;

    /// <summary>DynamoDB API Reference, "TransactGetItems".</summary>
    private const int ReadsMax = 100;

    public JsonObject Get(JsonObject parameters)
    {
        var wanted = Requests<JsonObject>(parameters);
        if (wanted.Sum(one => one.Request.Objects("Keys").Count()) is var count && count is 0 or > KeysMax)
            throw Invalid($"Too many items requested for the BatchGetItem call: 1 to {KeysMax}, found {count}");
        var responses = new JsonObject();
        foreach (var (table, request) in wanted)
        {
            var keys = request.Objects("Keys").Select(table.ValidatedKey).ToList();
            if (keys.DistinctBy(key => table.Keys.Of(key).ToJsonString()).Count() < keys.Count)
                throw Invalid("Provided list of item keys contains duplicates");
            var projection = ProjectionOf(request);
            responses[table.Name] = new JsonArray(
            [
                .. keys.Select(table.Find).OfType<JsonObject>()
                    .Select(item => projection?.Of(item) ?? item.DeepClone()),
            ]);
        }
        return new() { ["Responses"] = responses, ["UnprocessedKeys"] = new JsonObject() };
    }

    /// <summary>All requests are judged before any is done; AWS promises less.</summary>
    public JsonObject Write(JsonObject parameters)
    {
        var writes = Requests<JsonArray>(parameters)
            .SelectMany(one => one.Request.OfType<JsonObject>().Select(request => Judge(one.Table, request)))
            .ToList();
        if (writes.Count is 0 or > WritesMax)
            throw Invalid($"Too many items requested for the BatchWriteItem call: 1 to {WritesMax}, "
                + $"found {writes.Count}");
        if (writes.DistinctBy(write => (write.Table.Name, write.Key.ToJsonString())).Count() < writes.Count)
            throw Invalid("Provided list of item keys contains duplicates");
        writes.ForEach(write => write.Apply());
        return new() { ["UnprocessedItems"] = new JsonObject() };
    }

    /// <summary>One answer per request, in their order; an item that is not there is an empty one.</summary>
    public JsonObject TransactGet(JsonObject parameters)
    {
        var reads = parameters.Objects("TransactItems")
            .Select(item => item["Get"] as JsonObject ?? throw Invalid("TransactItems can only contain Get"))
            .ToList();
        if (reads.Count is 0 or > ReadsMax)
            throw Invalid($"1 validation error detected: transactItems must have 1 to {ReadsMax} members, "
                + $"not {reads.Count}");
        return new()
        {
            ["Responses"] = new JsonArray([.. reads.Select(read =>
                ItemOperations.Get(tables.Find(read.RequiredText("TableName")), read))]),
        };
    }

    private static ItemWrite Judge(Table table, JsonObject request) =>
        request.Count == 1 && request.First() is (var verb, JsonObject parameters)
            ? verb switch
            {
                "PutRequest" => ItemWrite.Put(table, parameters),
                "DeleteRequest" => ItemWrite.Delete(table, parameters),
                _ => throw Invalid($"A batch cannot {verb}"),
            }
            : throw Invalid("Supplied WriteRequest must contain exactly one of PutRequest or DeleteRequest");

    private List<(Table Table, T Request)> Requests<T>(JsonObject parameters)
        where T : JsonNode =>
        [
            .. (parameters["RequestItems"] as JsonObject ?? throw Invalid("RequestItems is required."))
                .Select(one => (tables.Find(one.Key), one.Value as T
                    ?? throw Invalid($"RequestItems.{one.Key} is malformed"))),
        ];

    private static Projection? ProjectionOf(JsonObject request)
    {
        var placeholders = new Placeholders(request);
        var projection = request.Text("ProjectionExpression") is { } text
            ? Projection.Parse(text, placeholders) : null;
        placeholders.RequireAllUsed();
        return projection;
    }

    private static AwsException Invalid(string message) => new("ValidationException", message);
}
