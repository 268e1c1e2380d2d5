using BlueGreen.Core.Smoke;

namespace BlueGreen.Core.Tests.Smoke;

public sealed class JsonPathTests
{
    [Theory]
    [InlineData("$.a", "1")]
    [InlineData("$.b.c", "text")]
    [InlineData("$.d[1]", "true")]
    [InlineData("$.d[0].e", "x")]
    [InlineData("$.b", """{"c": "text"}""")]
    [InlineData("$.d[2]", null)]
    [InlineData("$.d[99999999999]", null)]
    [InlineData("$.b[0]", null)]
    [InlineData("$.d.e", null)]
    [InlineData("$.none.c", null)]
    [InlineData("$.b.none", null)]
    [InlineData("$.a.b", null)]
    public void Member_IsFoundByItsPath(string path, string? expected) => Assert.Equal(
        expected, JsonPath.Read("""{"a": 1, "b": {"c": "text"}, "d": [{"e": "x"}, true]}""", path));

    [Fact]
    public void Text_ThatIsNoJson_HasNoMembers() => Assert.Null(JsonPath.Read("<html>", "$.a"));

    /// <summary>What an application answers is input too.</summary>
    [Theory]
    [InlineData("""{"a": "\ud800"}""")]
    [InlineData("""{"\ud800": 1, "a": 2}""")]
    public void Text_WithHalfACharacter_HasNoMembers(string json) => Assert.Null(JsonPath.Read(json, "$.a"));

    [Theory]
    [InlineData("$.a\n", false)]
    [InlineData("$.a.b[0]", true)]
    [InlineData("$[0]", true)]
    [InlineData("$", false)]
    [InlineData("a", false)]
    [InlineData("$..a", false)]
    [InlineData("$.a[*]", false)]
    public void Path_IsPlain(string path, bool valid) => Assert.Equal(valid, JsonPath.IsValid(path));
}
