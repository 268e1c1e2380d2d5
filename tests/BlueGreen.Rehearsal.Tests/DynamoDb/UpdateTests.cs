using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Tests.DynamoDb;

public sealed class UpdateTests
{
    private const string Key = """{"pk":{"S":"a"},"sk":{"N":"1"}}""";

    private const string Item = """
        {"pk":{"S":"a"},"sk":{"N":"1"},"n":{"N":"5"},"s":{"S":"text"},"set":{"SS":["x","y"]},
         "l":{"L":[{"N":"0"},{"N":"1"},{"N":"2"}]},
         "m":{"M":{"x":{"N":"1"},"y":{"N":"2"}}}}
        """;

    private const string Values = """
        ":one":{"N":"1"},":v":{"S":"new"},":xz":{"SS":["x","z"]},":all":{"SS":["x","y"]},":list":{"L":[{"N":"9"}]}
        """;

    [Theory]
    [InlineData("SET s = :v", "s", """{"S":"new"}""")]
    [InlineData("SET n = n + :one", "n", """{"N":"6"}""")]
    [InlineData("SET n = n - :one", "n", """{"N":"4"}""")]
    [InlineData("set fresh = if_not_exists(fresh, :one)", "fresh", """{"N":"1"}""")]
    [InlineData("SET n = if_not_exists(n, :one) + :one", "n", """{"N":"6"}""")]
    [InlineData("SET l = list_append(l, :list)", "l", """{"L":[{"N":"0"},{"N":"1"},{"N":"2"},{"N":"9"}]}""")]
    [InlineData("SET l = list_append(:list, l)", "l", """{"L":[{"N":"9"},{"N":"0"},{"N":"1"},{"N":"2"}]}""")]
    [InlineData("SET l[1] = :v", "l", """{"L":[{"N":"0"},{"S":"new"},{"N":"2"}]}""")]
    [InlineData("SET l[7] = :v", "l", """{"L":[{"N":"0"},{"N":"1"},{"N":"2"},{"S":"new"}]}""")]
    [InlineData("SET m.x = :v", "m", """{"M":{"x":{"S":"new"},"y":{"N":"2"}}}""")]
    [InlineData("REMOVE s", "s", null)]
    [InlineData("REMOVE l[0], l[2]", "l", """{"L":[{"N":"1"}]}""")]
    [InlineData("REMOVE m.y", "m", """{"M":{"x":{"N":"1"}}}""")]
    [InlineData("ADD n :one", "n", """{"N":"6"}""")]
    [InlineData("ADD fresh :one", "fresh", """{"N":"1"}""")]
    [InlineData("ADD #set :xz", "set", """{"SS":["x","y","z"]}""")]
    [InlineData("DELETE #set :xz", "set", """{"SS":["y"]}""")]
    [InlineData("DELETE #set :all", "set", null)]
    [InlineData("SET s = n, n = n + :one", "s", """{"N":"5"}""")]
    [InlineData("SET n = n + :one REMOVE s ADD fresh :one", "s", null)]
    public void UpdateExpression_OnAnItem_ChangesIt(string update, string attribute, string? expected)
    {
        var table = new TableFixture();
        table.Call("PutItem", $$$$$"""{"Item":{{{{{Item}}}}}}""");

        table.Call("UpdateItem", Request(update));

        Assert.Equal(expected, table.Item("a", 1)![attribute]?.ToJsonString());
    }

    [Theory]
    [InlineData("SET pk = :v", "Cannot update attribute pk")]
    [InlineData("SET n = absent + :one", "does not exist in the item")]
    [InlineData("SET n = s + :one", "incorrect data type")]
    [InlineData("SET absent.x = :v", "document path provided in the update expression is invalid")]
    [InlineData("SET m = :v, m.x = :one", "Two document paths overlap")]
    [InlineData("SET n = :one SET s = :v", "section can only be used once")]
    [InlineData("ADD s :one", "incorrect data type")]
    [InlineData("SET n", "Syntax error")]
    [InlineData("MOVE n", "Syntax error")]
    [InlineData("SET n = twice(n)", "Invalid function name; function: twice")]
    public void UpdateExpression_Impossible_IsAValidationException(string update, string reason)
    {
        var table = new TableFixture();
        table.Call("PutItem", $$$$$"""{"Item":{{{{{Item}}}}}}""");

        var refusal = table.Refused("UpdateItem", Request(update));

        Assert.Equal("ValidationException", refusal.Code);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Item), table.Item("a", 1)));
    }

    [Theory]
    [InlineData("NONE", null)]
    [InlineData("ALL_OLD", """{"pk":{"S":"a"},"sk":{"N":"1"},"n":{"N":"5"},"s":{"S":"kept"}}""")]
    [InlineData("ALL_NEW", """{"pk":{"S":"a"},"sk":{"N":"1"},"n":{"N":"6"},"s":{"S":"kept"}}""")]
    [InlineData("UPDATED_OLD", """{"n":{"N":"5"}}""")]
    [InlineData("UPDATED_NEW", """{"n":{"N":"6"}}""")]
    public void ReturnValues_OfAnUpdate_AreWhatWasAsked(string returnValues, string? expected)
    {
        var table = new TableFixture();
        table.Call("PutItem", """{"Item":{"pk":{"S":"a"},"sk":{"N":"1"},"n":{"N":"5"},"s":{"S":"kept"}}}""");

        var answer = table.Call("UpdateItem", $$$$$"""
            {"Key":{{{{{Key}}}}},"UpdateExpression":"SET n = n + :one",
             "ExpressionAttributeValues":{":one":{"N":"1"}},"ReturnValues":"{{{{{returnValues}}}}}"}
            """);

        Assert.Equal(expected, answer["Attributes"]?.ToJsonString());
    }

    [Fact]
    public void UpdateItem_OnNothing_MakesTheItem()
    {
        var table = new TableFixture();

        table.Call("UpdateItem", $$$$$"""
            {"Key":{{{{{Key}}}}},"UpdateExpression":"ADD n :one","ExpressionAttributeValues":{":one":{"N":"1"}}}
            """);

        Assert.Equal("""{"pk":{"S":"a"},"sk":{"N":"1"},"n":{"N":"1"}}""", table.Item("a", 1)!.ToJsonString());
    }

    private static string Request(string update)
    {
        var used = Values.Split(",\":").Select(value => value.TrimStart('\"', ':'))
            .Where(value => System.Text.RegularExpressions.Regex.IsMatch(update, $":{value.Split('\"')[0]}\\b"))
            .Select(value => $"\":{value}").ToList();
        var names = update.Contains("#set", StringComparison.Ordinal)
            ? ",\"ExpressionAttributeNames\":{\"#set\":\"set\"}" : "";
        var values = used.Count > 0 ? $",\"ExpressionAttributeValues\":{{{string.Join(',', used)}}}" : "";
        return $"{{\"Key\":{Key},\"UpdateExpression\":\"{update}\"{names}{values}}}";
    }
}
