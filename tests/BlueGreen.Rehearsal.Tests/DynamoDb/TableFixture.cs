using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.DynamoDb;

namespace BlueGreen.Rehearsal.Tests.DynamoDb;

/// <summary>A DynamoDB with one table `things` (pk, sk) and an index on `owner`.</summary>
internal sealed class TableFixture
{
    public const string Definition = """
        {
          "TableName": "things",
          "BillingMode": "PAY_PER_REQUEST",
          "KeySchema": [{ "AttributeName": "pk", "KeyType": "HASH" }, { "AttributeName": "sk", "KeyType": "RANGE" }],
          "AttributeDefinitions": [
            { "AttributeName": "pk", "AttributeType": "S" }, { "AttributeName": "sk", "AttributeType": "N" },
            { "AttributeName": "owner", "AttributeType": "S" }],
          "GlobalSecondaryIndexes": [{
            "IndexName": "byOwner", "Projection": { "ProjectionType": "ALL" },
            "KeySchema": [{ "AttributeName": "owner", "KeyType": "HASH" }] }]
        }
        """;

    private readonly DynamoDbService _service;

    public TableFixture()
    {
        var tables = new Tables(AwsAccount.Rehearsal, new RehearsalClock(TimeProvider.System, TimeProvider.System));
        tables.Create("things", (JsonObject)JsonNode.Parse(Definition)!);
        _service = new(tables);
    }

    public JsonObject Call(string action, string parameters)
    {
        var members = (JsonObject)JsonNode.Parse(parameters)!;
        if (action != "TransactWriteItems")
        {
            members["TableName"] = "things";
        }
        return _service.CallAsync(
            new("dynamodb", action, members, Caller.Operator), TestContext.Current.CancellationToken).Result;
    }

    public AwsException Refused(string action, string parameters) =>
        Assert.Throws<AwsException>(() => Call(action, parameters));

    public JsonNode? Item(string pk, int sk) =>
        Call("GetItem", $$$$$"""{"Key":{"pk":{"S":"{{{{{pk}}}}}"},"sk":{"N":"{{{{{sk}}}}}"}}}""")["Item"];
}
