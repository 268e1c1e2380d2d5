using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using BlueGreen.Core.Failures;
using BlueGreen.Core.Ledger;
using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.Aws;

/// <summary>
/// The application's item in DynamoDB; the state machine writes the same attributes when it succeeds.
/// </summary>
internal sealed class AwsLedger(IAmazonDynamoDB database) : ILedger
{
    public async Task<LedgerEntry> ReadAsync(string table, string application, CancellationToken cancel)
    {
        var answer = await AwsCalls.RunAsync("GetItem", () => database.GetItemAsync(
            new GetItemRequest { TableName = table, Key = Key(application), ConsistentRead = true }, cancel));
        return answer.Item is { Count: > 0 } item ? LedgerItem.Read(item) : LedgerEntry.Empty;
    }

    /// <summary>
    /// Conditional on the version that was read, so a lost answer shows as a contended lock, never as two writes.
    /// </summary>
    public async Task WriteAsync(
        string table, string application, LedgerEntry read, LedgerEntry next, CancellationToken cancel)
    {
        var attributes = LedgerItem.Attributes(next);
        var (set, removed) = (attributes.Where(own => own.Value is not null),
            attributes.Where(own => own.Value is null));
        var request = new UpdateItemRequest
        {
            TableName = table,
            Key = Key(application),
            UpdateExpression = string.Join(' ', Clause("SET", set.Select(own => $"#{own.Key} = :{own.Key}")),
                Clause("REMOVE", removed.Select(own => $"#{own.Key}")), "ADD #version :one"),
            ConditionExpression = read.Version == 0 ? "attribute_not_exists(#version)" : "#version = :read",
            ExpressionAttributeNames = attributes.Keys.Append("version").ToDictionary(name => $"#{name}", name => name),
            ExpressionAttributeValues = set.ToDictionary(own => $":{own.Key}", own => own.Value!),
        };
        request.ExpressionAttributeValues[":one"] = new() { N = "1" };
        if (read.Version > 0)
            request.ExpressionAttributeValues[":read"] =
                new() { N = read.Version.ToString(CultureInfo.InvariantCulture) };
        try
        {
            await AwsCalls.RunAsync("UpdateItem", () => database.UpdateItemAsync(request, cancel));
        }
        catch (ConditionalCheckFailedException problem)
        {
            throw new LockContendedException(
                $"The record of {application} was written by another execution after version {read.Version} was read.",
                problem);
        }
    }

    private static string Clause(string verb, IEnumerable<string> parts) =>
        string.Join(", ", parts) is { Length: > 0 } list ? $"{verb} {list}" : "";

    private static Dictionary<string, AttributeValue> Key(string application) =>
        new() { ["pk"] = new(application), ["sk"] = new("state") };
}
