using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.DynamoDb.Expressions;

namespace BlueGreen.Rehearsal.DynamoDb;

/// <summary>The operations on one item.</summary>
internal static class ItemOperations
{
    private static readonly string[] OldOnly = ["NONE", "ALL_OLD"];
    private static readonly string[] Any = ["NONE", "ALL_OLD", "UPDATED_OLD", "ALL_NEW", "UPDATED_NEW"];

    public static JsonObject Get(Table table, JsonObject parameters)
    {
        var placeholders = new Placeholders(parameters);
        var projection = parameters.Text("ProjectionExpression") is { } text
            ? Projection.Parse(text, placeholders) : null;
        placeholders.RequireAllUsed();
        var key = parameters["Key"] as JsonObject ?? throw new AwsException("ValidationException", "Key is required.");
        return table.Find(table.ValidatedKey(key)) is { } item
            ? new() { ["Item"] = projection?.Of(item) ?? item.DeepClone() }
            : [];
    }

    public static JsonObject Put(Table table, JsonObject parameters) =>
        Write(ItemWrite.Put(table, parameters), parameters, OldOnly);

    public static JsonObject Update(Table table, JsonObject parameters) =>
        Write(ItemWrite.Update(table, parameters), parameters, Any);

    public static JsonObject Delete(Table table, JsonObject parameters) =>
        Write(ItemWrite.Delete(table, parameters), parameters, OldOnly);

    private static JsonObject Write(ItemWrite write, JsonObject parameters, string[] allowed)
    {
        var returnValues = parameters.Text("ReturnValues") ?? "NONE";
        if (!allowed.Contains(returnValues))
        {
            throw new AwsException("ValidationException", $"Return values set to invalid value: {returnValues}");
        }
        if (write.Refused)
        {
            throw new AwsException("ConditionalCheckFailedException", "The conditional request failed")
            {
                Details = parameters.Text("ReturnValuesOnConditionCheckFailure") == "ALL_OLD"
                    && write.Before is { } found
                    ? new() { ["Item"] = found.DeepClone() }
                    : [],
            };
        }
        write.Apply();
        return write.Returned(returnValues) is { Count: > 0 } returned
            ? new() { ["Attributes"] = returned.DeepClone() } : [];
    }
}
