namespace BlueGreen.Rehearsal.Tests.DynamoDb;

public sealed class ConditionTests
{
    private const string Item = """
        {"pk":{"S":"a"},"sk":{"N":"1"},"owner":{"S":"exec-1"},"count":{"N":"10"},"flag":{"BOOL":true},
         "nothing":{"NULL":true},"tags":{"SS":["x","y"]},"list":{"L":[{"S":"one"},{"N":"2"}]},
         "map":{"M":{"inner":{"M":{"deep":{"N":"3"}}}}},"bin":{"B":"aGk="}}
        """;

    [Theory]
    [InlineData("attribute_exists(pk)", true)]
    [InlineData("attribute_not_exists(pk)", false)]
    [InlineData("attribute_exists(absent)", false)]
    [InlineData("#owner = :exec", true)]
    [InlineData("#owner <> :exec", false)]
    [InlineData("absent = :exec", false)]
    [InlineData("absent <> :exec", true)]
    [InlineData("NOT absent = :exec", true)]
    [InlineData("#count = :ten", true)]
    [InlineData("#count < :ten", false)]
    [InlineData("#count <= :ten", true)]
    [InlineData("#count > :nine", true)]
    [InlineData("#count >= :exec", false)]
    [InlineData("#count BETWEEN :nine AND :ten", true)]
    [InlineData("#count between :ten and :nine", false)]
    [InlineData("#owner IN (:other, :exec)", true)]
    [InlineData("#owner IN (:other)", false)]
    [InlineData("begins_with(#owner, :ex)", true)]
    [InlineData("begins_with(#owner, :other)", false)]
    [InlineData("begins_with(#count, :ex)", false)]
    [InlineData("contains(#owner, :dash)", true)]
    [InlineData("contains(tags, :x)", true)]
    [InlineData("contains(#list, :two)", true)]
    [InlineData("contains(#list, :x)", false)]
    [InlineData("attribute_type(#map, :m)", true)]
    [InlineData("attribute_type(#list, :m)", false)]
    [InlineData("size(#owner) = :six", true)]
    [InlineData("size(#list) < :nine", true)]
    [InlineData("size(absent) < :nine", false)]
    [InlineData("size(bin) = :two", true)]
    [InlineData("#map.#inner.deep = :three", true)]
    [InlineData("#list[1] = :two", true)]
    [InlineData("#list[5] = :two", false)]
    [InlineData("attribute_not_exists(absent) AND #count = :nine OR #owner = :exec", true)]
    [InlineData("attribute_not_exists(absent) AND (#count = :nine OR #owner = :other)", false)]
    [InlineData("NOT (#count = :nine) AND NOT #owner = :other", true)]
    [InlineData("flag = :true", true)]
    [InlineData("tags = :yx", true)]
    public void ConditionExpression_OnAnItem_HoldsOrFails(string condition, bool holds)
    {
        var table = new TableFixture();
        table.Call("PutItem", $$$$$"""{"Item":{{{{{Item}}}}}}""");
        var request = $$$$$"""
            {"Key":{"pk":{"S":"a"},"sk":{"N":"1"}},
             "ConditionExpression":"{{{{{condition}}}}}",{{{{{Placeholders(condition)}}}}}}
            """;

        if (holds)
        {
            table.Call("DeleteItem", request);
            Assert.Null(table.Item("a", 1));
        }
        else
        {
            Assert.Equal("ConditionalCheckFailedException", table.Refused("DeleteItem", request).Code);
            Assert.NotNull(table.Item("a", 1));
        }
    }

    [Theory]
    [InlineData("", "The expression can not be empty")]
    [InlineData("pk", "Syntax error")]
    [InlineData("pk = ", "Syntax error")]
    [InlineData("pk = :exec extra", "Syntax error")]
    [InlineData("(pk = :exec", "Syntax error")]
    [InlineData("pk ~ :exec", "Syntax error; token: \"~\"")]
    [InlineData("starts(pk, :exec)", "Invalid function name; function: starts")]
    [InlineData("status = :exec", "reserved keyword: status")]
    [InlineData("pk = :undefined", "attribute value: :undefined")]
    [InlineData("#undefined = :exec", "attribute name: #undefined")]
    public void ConditionExpression_Malformed_IsAValidationException(string condition, string reason)
    {
        var refusal = new TableFixture().Refused("DeleteItem", $$$$$"""
            {"Key":{"pk":{"S":"a"},"sk":{"N":"1"}},
             "ConditionExpression":{{{{{System.Text.Json.JsonSerializer.Serialize(condition)}}}}},
             "ExpressionAttributeValues":{":exec":{"S":"exec-1"}}}
            """);

        Assert.Equal("ValidationException", refusal.Code);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Placeholders_ThatNothingUses_AreRefused()
    {
        var refusal = new TableFixture().Refused("DeleteItem", """
            {"Key":{"pk":{"S":"a"},"sk":{"N":"1"}},"ConditionExpression":"pk = :a",
             "ExpressionAttributeNames":{"#x":"x"},             "ExpressionAttributeValues":{":a":{"S":"a"}}}
            """);

        Assert.Contains("unused in expressions: keys: {#x}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReturnValuesOnConditionCheckFailure_AllOld_ShowsWhatIsThere()
    {
        var table = new TableFixture();
        table.Call("PutItem", """{"Item":{"pk":{"S":"lock"},"sk":{"N":"1"},"holder":{"S":"me"}}}""");

        var refusal = table.Refused("PutItem", """
            {"Item":{"pk":{"S":"lock"},"sk":{"N":"1"}},"ConditionExpression":"attribute_not_exists(pk)",
             "ReturnValuesOnConditionCheckFailure":"ALL_OLD"}
            """);

        Assert.Equal("me", (string?)refusal.Details["Item"]!["holder"]!["S"]);
    }

    /// <summary>Only those that the condition uses, because unused ones are an error.</summary>
    private static string Placeholders(string condition)
    {
        var names = new Dictionary<string, string>
        {
            ["#owner"] = "owner", ["#count"] = "count", ["#list"] = "list", ["#map"] = "map", ["#inner"] = "inner",
        };
        var values = new Dictionary<string, string>
        {
            [":exec"] = """{"S":"exec-1"}""", [":other"] = """{"S":"other"}""", [":ex"] = """{"S":"ex"}""",
            [":ten"] = """{"N":"10.0"}""", [":nine"] = """{"N":"9"}""",
            [":six"] = """{"N":"6"}""", [":two"] = """{"N":"2"}""",
            [":three"] = """{"N":"3"}""", [":dash"] = """{"S":"c-1"}""",
            [":x"] = """{"S":"x"}""", [":m"] = """{"S":"M"}""",
            [":true"] = """{"BOOL":true}""", [":yx"] = """{"SS":["y","x"]}""",
        };
        var words = System.Text.RegularExpressions.Regex.Matches(condition, "[#:][a-z]+")
            .Select(match => match.Value).ToHashSet();
        var usedNames =
            names.Where(name => words.Contains(name.Key)).Select(name => $"\"{name.Key}\":\"{name.Value}\"").ToList();
        var usedValues =
            values.Where(value => words.Contains(value.Key)).Select(value => $"\"{value.Key}\":{value.Value}").ToList();
        return (usedNames.Count > 0 ? $"\"ExpressionAttributeNames\":{{{string.Join(',', usedNames)}}}," : "")
            + (usedValues.Count > 0 ? $"\"ExpressionAttributeValues\":{{{string.Join(',', usedValues)}}}," : "")
            + "\"ReturnValues\":\"NONE\"";
    }
}
