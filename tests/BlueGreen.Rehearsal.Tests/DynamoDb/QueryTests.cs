using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Tests.DynamoDb;

public sealed class QueryTests
{
    private readonly TableFixture _table = new();

    public QueryTests()
    {
        foreach (var (pk, sk, owner) in new[] { ("a", 1, "me"), ("a", 10, "you"), ("a", 2, "me"), ("b", 1, "me") })
        {
            _table.Call("PutItem", $$$$$"""
                {"Item":{"pk":{"S":"{{{{{pk}}}}}"},"sk":{"N":"{{{{{sk}}}}}"},"owner":{"S":"{{{{{owner}}}}}"}}}
                """);
        }
    }

    [Theory]
    [InlineData("pk = :a", "", "1 2 10")]
    [InlineData("pk = :a", """, "ScanIndexForward": false""", "10 2 1")]
    [InlineData("pk = :a AND sk > :n", """, ":n": {"N":"1"}""", "2 10")]
    [InlineData("sk <= :n AND pk = :a", """, ":n": {"N":"2"}""", "1 2")]
    [InlineData("pk = :a AND sk BETWEEN :n AND :m", """, ":n": {"N":"2"}, ":m": {"N":"10"}""", "2 10")]
    public void Query_ByKey_AnswersInOrderOfTheSortKey(string condition, string extra, string expected)
    {
        var (values, options) = extra.Contains(":n", StringComparison.Ordinal) ? (extra, "") : ("", extra);

        var answer = _table.Call("Query", $$$$$"""
            {"KeyConditionExpression":"{{{{{condition}}}}}",
             "ExpressionAttributeValues":{":a":{"S":"a"}{{{{{values}}}}}}{{{{{options}}}}}}
            """);

        Assert.Equal(expected, SortKeys(answer));
    }

    [Fact]
    public void Query_WithAFilter_CountsWhatItScanned()
    {
        var answer = _table.Call("Query", """
            {"KeyConditionExpression":"pk = :a","FilterExpression":"#o = :me","ExpressionAttributeNames":{"#o":"owner"},
             "ExpressionAttributeValues":{":a":{"S":"a"},":me":{"S":"me"}}}
            """);

        Assert.Equal("1 2", SortKeys(answer));
        Assert.Equal((2, 3), ((int)answer["Count"]!, (int)answer["ScannedCount"]!));
    }

    [Fact]
    public void Query_ByPages_AnswersEverythingOnce()
    {
        var seen = new List<string>();
        JsonNode? start = null;
        do
        {
            var from = start is null ? "" : $",\"ExclusiveStartKey\":{start.ToJsonString()}";
            var page = _table.Call("Query", $$$$$"""
                {"KeyConditionExpression":"pk = :a","ExpressionAttributeValues":{":a":{"S":"a"}},
                 "Limit":2{{{{{from}}}}}}
                """);
            seen.Add(SortKeys(page));
            start = page["LastEvaluatedKey"];
        }
        while (start is not null);

        Assert.Equal(["1 2", "10"], seen);
    }

    [Fact]
    public void Query_OfAnIndex_UsesItsKeys()
    {
        var answer = _table.Call("Query", """
            {"IndexName":"byOwner","KeyConditionExpression":"#o = :me","ExpressionAttributeNames":{"#o":"owner"},
             "ExpressionAttributeValues":{":me":{"S":"me"}},"Select":"COUNT"}
            """);

        Assert.Equal(3, (int)answer["Count"]!);
        Assert.Null(answer["Items"]);
    }

    [Theory]
    [InlineData("sk = :a", "missed key schema element: pk")]
    [InlineData("pk <> :a", "missed key schema element: pk")]
    [InlineData("pk = :a OR sk = :a", "missed key schema element: pk")]
    [InlineData("pk = :a AND contains(sk, :a)", "not supported")]
    [InlineData("pk = :a AND extra = :a", "not supported")]
    public void KeyCondition_OfAnotherForm_IsRefused(string condition, string reason)
    {
        var refusal = _table.Refused("Query",
            $$$$$"""{"KeyConditionExpression":"{{{{{condition}}}}}","ExpressionAttributeValues":{":a":{"S":"a"}}}""");

        Assert.Equal("ValidationException", refusal.Code);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Scan_WithAProjection_AnswersItsParts()
    {
        var answer = _table.Call("Scan", """
            {"FilterExpression":"sk = :ten","ExpressionAttributeValues":{":ten":{"N":"10"}},"ProjectionExpression":"#o",
             "ExpressionAttributeNames":{"#o":"owner"}}
            """);

        Assert.Equal("""[{"owner":{"S":"you"}}]""", answer["Items"]!.ToJsonString());
    }

    [Fact]
    public void LegacyParameters_AreRefusedByName()
    {
        var refusal = _table.Refused("Query", """{"KeyConditions":{}}""");

        Assert.Contains("legacy parameter KeyConditions", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Key":{"pk":{"S":"a"}}}""", "does not match the schema")]
    [InlineData("""{"Key":{"pk":{"S":"a"},"sk":{"S":"1"}}}""", "does not match the schema")]
    [InlineData("""{"Key":{"pk":{"S":"a"},"sk":{"N":"one"}}}""", "numeric value")]
    [InlineData("""{"Key":{"pk":{"S":"a","N":"1"},"sk":{"N":"1"}}}""", "more than one datatypes")]
    public void Key_ThatIsNotTheTables_IsRefused(string request, string reason)
    {
        Assert.Contains(reason, _table.Refused("GetItem", request).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_ThatIsNotThere_IsResourceNotFound()
    {
        var refusal = Assert.Throws<AwsException>(() => _table.Call("TransactWriteItems",
            """{"TransactItems":[{"Delete":{"TableName":"nowhere","Key":{"pk":{"S":"a"}}}}]}"""));

        Assert.Equal("ResourceNotFoundException", refusal.Code);
    }

    private static string SortKeys(JsonObject answer) =>
        string.Join(' ', ((JsonArray)answer["Items"]!).Select(item => (string?)item!["sk"]!["N"]));
}
