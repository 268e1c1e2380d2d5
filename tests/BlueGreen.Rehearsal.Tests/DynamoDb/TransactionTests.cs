namespace BlueGreen.Rehearsal.Tests.DynamoDb;

public sealed class TransactionTests
{
    private readonly TableFixture _table = new();

    [Fact]
    public void Transaction_WhoseConditionsHold_DoesAll()
    {
        _table.Call("TransactWriteItems", Request("""
            {"Put":{"TableName":"things","Item":{"pk":{"S":"a"},"sk":{"N":"1"}},
              "ConditionExpression":"attribute_not_exists(pk)"}},
            {"Update":{"TableName":"things","Key":{"pk":{"S":"b"},"sk":{"N":"1"}},"UpdateExpression":"ADD n :one",
              "ExpressionAttributeValues":{":one":{"N":"1"}}}}
            """));

        Assert.NotNull(_table.Item("a", 1));
        Assert.Equal("1", (string?)_table.Item("b", 1)!["n"]!["N"]);
    }

    [Fact]
    public void Transaction_WithOneRefusal_DoesNothingAndNamesIt()
    {
        _table.Call("PutItem", """{"Item":{"pk":{"S":"b"},"sk":{"N":"1"},"holder":{"S":"me"}}}""");

        var refusal = _table.Refused("TransactWriteItems", Request("""
            {"Put":{"TableName":"things","Item":{"pk":{"S":"a"},"sk":{"N":"1"}}}},
            {"ConditionCheck":{"TableName":"things","Key":{"pk":{"S":"b"},"sk":{"N":"1"}},
              "ConditionExpression":"attribute_not_exists(pk)","ReturnValuesOnConditionCheckFailure":"ALL_OLD"}}
            """));

        Assert.Equal("TransactionCanceledException", refusal.Code);
        Assert.EndsWith("[None, ConditionalCheckFailed]", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("me", (string?)refusal.Details["CancellationReasons"]![1]!["Item"]!["holder"]!["S"]);
        Assert.Null(_table.Item("a", 1));
    }

    [Fact]
    public void Transaction_TwiceOnOneItem_IsRefused()
    {
        var refusal = _table.Refused("TransactWriteItems", Request("""
            {"Put":{"TableName":"things","Item":{"pk":{"S":"a"},"sk":{"N":"1"}}}},
            {"Delete":{"TableName":"things","Key":{"pk":{"S":"a"},"sk":{"N":"1.0"}}}}
            """));

        Assert.Contains("multiple operations on one item", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Transaction_RepeatedWithItsToken_HappensOnce()
    {
        const string Add = """
            {"Update":{"TableName":"things","Key":{"pk":{"S":"b"},"sk":{"N":"1"}},"UpdateExpression":"ADD n :one",
              "ExpressionAttributeValues":{":one":{"N":"1"}}}}
            """;
        _table.Call("TransactWriteItems", Request(Add, "token"));
        _table.Call("TransactWriteItems", Request(Add, "token"));

        Assert.Equal("1", (string?)_table.Item("b", 1)!["n"]!["N"]);
        Assert.Equal("IdempotentParameterMismatchException",
            _table.Refused("TransactWriteItems", Request("""
                {"Delete":{"TableName":"things","Key":{"pk":{"S":"b"},"sk":{"N":"1"}}}}
                """, "token")).Code);
    }

    private static string Request(string items, string? token = null) =>
        $"{{\"TransactItems\":[{items}]{(token is null ? "" : $",\"ClientRequestToken\":\"{token}\"")}}}";
}
