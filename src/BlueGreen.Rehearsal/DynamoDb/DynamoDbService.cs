using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.DynamoDb;

/// <summary>
/// DynamoDB's API. Reads are always consistent; expired items stay, as nothing may count on their deletion.
/// </summary>
public sealed class DynamoDbService : IAwsService
{
    private static readonly string[] LegacyParameters =
    [
        "AttributesToGet", "AttributeUpdates", "ConditionalOperator", "Expected", "KeyConditions", "QueryFilter",
            "ScanFilter",
    ];

    private readonly Tables _tables;

    public DynamoDbService(Tables tables)
    {
        _tables = tables;
        var batches = new BatchOperations(tables);
        Actions = new()
        {
            { "GetItem", OnTable(ItemOperations.Get) },
            { "PutItem", OnTable(ItemOperations.Put) },
            { "UpdateItem", OnTable(ItemOperations.Update) },
            { "DeleteItem", OnTable(ItemOperations.Delete) },
            { "Query", OnTable(QueryOperations.Query) },
            { "Scan", OnTable(QueryOperations.Scan) },
            { "TransactWriteItems", new Transactions(tables).Write },
            { "TransactGetItems", batches.TransactGet },
            { "BatchGetItem", batches.Get },
            { "BatchWriteItem", batches.Write },
            { "ListTables", parameters => TableDescription.List(tables, parameters) },
            { "DescribeTable", OnTable("Table", TableDescription.Of) },
            { "DescribeContinuousBackups", OnTable("ContinuousBackupsDescription", TableDescription.Backups) },
            { "DescribeTimeToLive", OnTable("TimeToLiveDescription", TableDescription.TimeToLive) },
        };
    }

    public string Prefix => "dynamodb";

    public AwsActions Actions { get; }

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel)
    {
        if (LegacyParameters.FirstOrDefault(call.Parameters.ContainsKey) is { } legacy)
        {
            throw new AwsException(
                "ValidationException",
                $"The rehearsal does not imitate the legacy parameter {legacy}; use expressions.");
        }
        lock (_tables.Step)
        {
            return Actions.CallAsync(call, cancel);
        }
    }

    private Func<JsonObject, JsonObject> OnTable(Func<Table, JsonObject, JsonObject> answer) => parameters =>
        answer(_tables.Find(parameters.RequiredText("TableName")), parameters);

    private Func<JsonObject, JsonObject> OnTable(string member, Func<Table, JsonObject> describe) =>
        OnTable((table, _) => new() { [member] = describe(table) });
}
