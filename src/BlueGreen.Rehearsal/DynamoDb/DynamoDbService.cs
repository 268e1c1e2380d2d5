using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.DynamoDb;

/// <summary>
/// DynamoDB's API. Reads are always consistent; expired items stay, as nothing may count on their deletion.
/// </summary>
public sealed class DynamoDbService(Tables tables) : IAwsService
{
    private static readonly string[] LegacyParameters =
    [
        "AttributesToGet", "AttributeUpdates", "ConditionalOperator", "Expected", "KeyConditions", "QueryFilter",
            "ScanFilter",
    ];

    private readonly Transactions _transactions = new(tables);

    public string Prefix => "dynamodb";

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel)
    {
        if (LegacyParameters.FirstOrDefault(call.Parameters.ContainsKey) is { } legacy)
        {
            throw new AwsException(
                "ValidationException",
                $"The rehearsal does not imitate the legacy parameter {legacy}; use expressions.");
        }
        lock (tables.Step)
        {
            return Task.FromResult(Answer(call));
        }
    }

    private JsonObject Answer(AwsCall call) => call.Action switch
    {
        "GetItem" => ItemOperations.Get(Table(call), call.Parameters),
        "PutItem" => ItemOperations.Put(Table(call), call.Parameters),
        "UpdateItem" => ItemOperations.Update(Table(call), call.Parameters),
        "DeleteItem" => ItemOperations.Delete(Table(call), call.Parameters),
        "Query" => QueryOperations.Query(Table(call), call.Parameters),
        "Scan" => QueryOperations.Scan(Table(call), call.Parameters),
        "TransactWriteItems" => _transactions.Write(call.Parameters),
        "ListTables" => new() { ["TableNames"] = new JsonArray([.. tables.Names]) },
        "DescribeTable" => new() { ["Table"] = TableDescription.Of(Table(call)) },
        "DescribeContinuousBackups" =>
            new() { ["ContinuousBackupsDescription"] = TableDescription.Backups(Table(call)) },
        "DescribeTimeToLive" => new() { ["TimeToLiveDescription"] = TableDescription.TimeToLive(Table(call)) },
        _ => throw AwsException.UnknownOperation(call),
    };

    private Table Table(AwsCall call) => tables.Find(call.Parameters.RequiredText("TableName"));
}
