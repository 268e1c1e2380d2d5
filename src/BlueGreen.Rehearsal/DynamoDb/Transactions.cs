using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.DynamoDb;

/// <summary>TransactWriteItems: every write of the request, or none and the reasons.</summary>
internal sealed class Transactions(Tables tables)
{
    /// <summary>DynamoDB API Reference, "TransactWriteItems".</summary>
    private const int WritesMax = 100;

    /// <summary>
    /// How long a client token makes a repeated request harmless (DynamoDB API Reference, "TransactWriteItems").
    /// </summary>
    private static readonly TimeSpan TokenLives = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, (string Request, DateTimeOffset Until)> _tokens = new(StringComparer.Ordinal);

    public JsonObject Write(JsonObject parameters)
    {
        var request = parameters["TransactItems"]?.ToJsonString() ?? "";
        if (parameters.Text("ClientRequestToken") is { } token)
        {
            if (_tokens.TryGetValue(token, out var known) && known.Until > tables.Clock.Now)
            {
                return known.Request == request ? [] : throw new AwsException("IdempotentParameterMismatchException",
                    "Request rejected because it was retried with a different payload "
                    + "but with the same request token.");
            }
            WriteAll([.. parameters.Objects("TransactItems")]);
            _tokens[token] = (request, tables.Clock.Now + TokenLives);
            return [];
        }
        WriteAll([.. parameters.Objects("TransactItems")]);
        return [];
    }

    private void WriteAll(List<JsonObject> items)
    {
        if (items.Count is 0 or > WritesMax)
        {
            throw new AwsException("ValidationException",
                $"1 validation error detected: transactItems must have 1 to {WritesMax} members, not {items.Count}");
        }
        var writes = items.Select(Judge).ToList();
        if (writes.DistinctBy(write => (write.Table.Name, write.Key.ToJsonString())).Count() < writes.Count)
        {
            throw new AwsException(
                "ValidationException", "Transaction request cannot include multiple operations on one item");
        }
        if (writes.Any(write => write.Refused))
        {
            throw Cancelled(items, writes);
        }
        writes.ForEach(write => write.Apply());
    }

    private ItemWrite Judge(JsonObject item) => item.Count == 1 && item.First() is (var verb, JsonObject parameters)
        ? Judge(verb, tables.Find(parameters.RequiredText("TableName")), parameters)
        : throw new AwsException("ValidationException",
            "TransactItems can only contain one of Check, Put, Update or Delete");

    private static ItemWrite Judge(string verb, Table table, JsonObject parameters) => verb switch
    {
        "Put" => ItemWrite.Put(table, parameters),
        "Update" => ItemWrite.Update(table, parameters),
        "Delete" => ItemWrite.Delete(table, parameters),
        "ConditionCheck" => ItemWrite.Check(table, parameters),
        _ => throw new AwsException("ValidationException", $"A transaction cannot {verb}"),
    };

    private static AwsException Cancelled(List<JsonObject> items, List<ItemWrite> writes)
    {
        var reasons = writes.Zip(items, (write, item) => Reason(write, (JsonObject)item.First().Value!)).ToList();
        return new("TransactionCanceledException",
            "Transaction cancelled, please refer cancellation reasons for specific reasons "
            + $"[{string.Join(", ", reasons.Select(reason => reason["Code"]))}]")
        {
            Details = new() { ["CancellationReasons"] = new JsonArray([.. reasons]) },
        };
    }

    private static JsonObject Reason(ItemWrite write, JsonObject parameters)
    {
        if (!write.Refused)
        {
            return new() { ["Code"] = "None" };
        }
        var reason =
            new JsonObject { ["Code"] = "ConditionalCheckFailed", ["Message"] = "The conditional request failed" };
        if (parameters.Text("ReturnValuesOnConditionCheckFailure") == "ALL_OLD" && write.Before is { } found)
        {
            reason["Item"] = found.DeepClone();
        }
        return reason;
    }
}
