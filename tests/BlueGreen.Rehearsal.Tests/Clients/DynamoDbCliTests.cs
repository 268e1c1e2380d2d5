using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Tests.Clients;

[Collection<FleetClients>]
public sealed class DynamoDbCliTests(ClientRehearsal rehearsal)
{
    private const string Table = "--table-name shop-deployments";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Items_WrittenInOneBatch_AreReadOneByOne(int version)
    {
        var aws = await AwsCommand.OfVersionAsync(version, rehearsal);
        var batch = new JsonObject
        {
            ["shop-deployments"] = new JsonArray([.. Enumerable.Range(1, 3).Select(index => JsonNode.Parse(
                $$$$$"""{"PutRequest":{"Item":{"pk":{"S":"cli"},"sk":{"S":"{{{{{index}}}}}"}}}}"""))]),
        };

        await aws.SayAsync($"dynamodb wait table-exists {Table}");
        await aws.AskAsync("dynamodb batch-write-item", "--request-items", batch.ToJsonString());
        var items = await aws.AskOneByOneAsync(
            "Items", $"dynamodb query {Table}",
            "--key-condition-expression", "pk = :cli", "--expression-attribute-values", """{":cli":{"S":"cli"}}""");
        var refused = await aws.RefusalAsync(
            $"dynamodb put-item {Table}", "--item", """{"pk":{"S":"cli"},"sk":{"S":"1"}}""",
            "--condition-expression", "attribute_not_exists(pk)");

        Assert.Equal(["1", "2", "3"], items.Select(item => (string?)item!["sk"]!["S"]));
        Assert.Equal("ConditionalCheckFailedException", refused);
    }
}
