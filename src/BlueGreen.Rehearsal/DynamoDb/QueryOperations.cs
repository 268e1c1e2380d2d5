using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.DynamoDb.Expressions;

namespace BlueGreen.Rehearsal.DynamoDb;

/// <summary>Query and Scan: candidates in order, a page of them, then the filter.</summary>
internal static class QueryOperations
{
    public static JsonObject Query(Table table, JsonObject parameters)
    {
        var placeholders = new Placeholders(parameters);
        var index = parameters.Text("IndexName");
        var keys = table.KeysOf(index);
        var wanted = ConditionParser.Parse("KeyConditionExpression",
            parameters.Text("KeyConditionExpression") ?? throw new AwsException("ValidationException",
                "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request."),
            placeholders);
        KeyCondition.Require(wanted, keys);
        var found = Candidates(table, keys).Where(wanted.Holds);
        return Page(table, keys, parameters, placeholders,
            parameters.Flag("ScanIndexForward") ?? true ? found : found.Reverse());
    }

    public static JsonObject Scan(Table table, JsonObject parameters)
    {
        var keys = table.KeysOf(parameters.Text("IndexName"));
        return Page(table, keys, parameters, new(parameters), Candidates(table, keys));
    }

    /// <summary>Items that the index holds, by sort key within a partition.</summary>
    private static IEnumerable<JsonObject> Candidates(Table table, KeySchema keys)
    {
        var held = table.Items.Where(keys.IsIn);
        return keys.Range is { } range ? held.OrderBy(item => (JsonObject)item[range]!, SortKeyOrder.Instance) : held;
    }

    private static JsonObject Page(
        Table table, KeySchema keys, JsonObject parameters, Placeholders placeholders,
        IEnumerable<JsonObject> candidates)
    {
        var filter = parameters.Text("FilterExpression") is { } filterText
            ? ConditionParser.Parse("FilterExpression", filterText, placeholders) : null;
        var projection = parameters.Text("ProjectionExpression") is { } projectionText
            ? Projection.Parse(projectionText, placeholders) : null;
        placeholders.RequireAllUsed();

        var all = candidates.ToList();
        var rest = parameters["ExclusiveStartKey"] is JsonObject last ? all[(PlaceOf(table, all, last) + 1)..] : all;
        var limit = parameters.Number("Limit") ?? int.MaxValue;
        if (limit < 1)
        {
            throw new AwsException("ValidationException", "Limit must be greater than or equal to 1");
        }
        var page = rest.Take(limit).ToList();
        var matching = page.Where(item => filter?.Holds(item) ?? true).ToList();
        var answer = new JsonObject { ["Count"] = matching.Count, ["ScannedCount"] = page.Count };
        if (parameters.Text("Select") != "COUNT")
        {
            answer["Items"] = new JsonArray([.. matching.Select(item => projection?.Of(item) ?? item.DeepClone())]);
        }
        if (page.Count == limit)
        {
            var lastKey = table.Keys.Of(page[^1]);
            foreach (var (name, value) in keys.Of(page[^1]))
            {
                lastKey[name] = value?.DeepClone();
            }
            answer["LastEvaluatedKey"] = lastKey;
        }
        return answer;
    }

    private static int PlaceOf(Table table, List<JsonObject> all, JsonObject last)
    {
        var key = AttributeValue.ValidatedItem(table.Keys.Of(last));
        var place = all.FindIndex(item => JsonNode.DeepEquals(table.Keys.Of(item), key));
        return place >= 0
            ? place : throw new AwsException("ValidationException", "The provided starting key is invalid");
    }

    /// <summary>Numbers by value, text and bytes by their bytes.</summary>
    private sealed class SortKeyOrder : IComparer<JsonObject>
    {
        public static readonly SortKeyOrder Instance = new();

        public int Compare(JsonObject? x, JsonObject? y) => AttributeValue.Compare(x!, y!) ?? 0;
    }
}
