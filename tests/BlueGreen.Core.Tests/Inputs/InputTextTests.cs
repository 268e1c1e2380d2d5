using BlueGreen.Core.Inputs;

namespace BlueGreen.Core.Tests.Inputs;

public sealed class InputTextTests
{
    [Theory]
    [InlineData("""{"a":"\ud800"}""", """{"a":"\ud800""")]
    [InlineData("""{"a":"\udc00"}""", """{"a":"\udc00""")]
    [InlineData("""{"\uD83d":1}""", """{"\uD83d""")]
    [InlineData("""["\ud83d\ud83d\udca5"]""", """["\ud83d""")]
    [InlineData("""["\ud83d x\udca5"]""", """["\ud83d""")]
    [InlineData("""["\\\\ud83d\udca5"]""", """["\\\\ud83d\udca5""")]
    public void BrokenCharacter_OfHalfAPair_IsShownWithWhatStandsBefore(string json, string found) =>
        Assert.Equal(found, InputText.BrokenCharacter(json));

    [Theory]
    [InlineData("""{"a":"\ud83d\udca5"}""")]
    [InlineData("""{"a":"\\ud800"}""")]
    [InlineData("""{"a":"\u00e9\n\\"}""")]
    [InlineData("\\")]
    public void BrokenCharacter_OfWholeOnes_IsNone(string json) => Assert.Null(InputText.BrokenCharacter(json));

    [Theory]
    [InlineData("a\0\n", "a\\u0000\\u000a")]
    [InlineData("a\ud83d\udca5", "a\ud83d\udca5")]
    public void Line_OfOddLetters_StaysOneLine(string text, string line) => Assert.Equal(line, InputText.Line(text));

    [Fact]
    public void Line_OfHalfACharacter_ShowsIt() => Assert.Equal("a\ufffd", InputText.Line("a" + (char)0xd800));

    [Fact]
    public void Line_ThatIsLong_IsCut() => Assert.Equal(103, InputText.Line(new('a', 10_000)).Length);
}
