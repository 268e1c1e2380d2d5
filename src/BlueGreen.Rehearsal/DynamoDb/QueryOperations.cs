using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.DynamoDb.Expressions;

namespace BlueGreen.Rehearsal.DynamoDb;

/// <summary>Query and Scan: items in order, a page of them, then the filter.</summary>
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
        var order = new ItemOrder(table, keys, Forward: parameters.Flag("ScanIndexForward") ?? true);
        return Page(order, parameters, placeholders, wanted);
    }

    public static JsonObject Scan(Table table, JsonObject parameters)
    {
        var keys = table.KeysOf(parameters.Text("IndexName"));
        return Page(new(table, keys, Forward: true), parameters, new(parameters), null);
    }

    private static JsonObject Page(
        ItemOrder order, JsonObject parameters, Placeholders placeholders, Condition? wanted)
    {
        var (table, keys) = (order.Table, order.Keys);
        var filter = parameters.Text("FilterExpression") is { } filterText
            ? ConditionParser.Parse("FilterExpression", filterText, placeholders) : null;
        var projection = parameters.Text("ProjectionExpression") is { } projectionText
            ? Projection.Parse(projectionText, placeholders) : null;
        placeholders.RequireAllUsed();

        var rest = order.Behind(parameters["ExclusiveStartKey"] as JsonObject)
            .Where(item => wanted?.Holds(item) ?? true);
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
}
