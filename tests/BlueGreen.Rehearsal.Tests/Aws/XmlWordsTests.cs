using System.Text;
using System.Xml.Linq;
using BlueGreen.Rehearsal.Aws.Wire;

namespace BlueGreen.Rehearsal.Tests.Aws;

public sealed class XmlWordsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a <b> & 'c' \"d\" ]]>")]
    [InlineData("two\r\nlines\tand a tab")]
    [InlineData("\u00e9 \u20ac \ud83d\ude00")]
    public void Text_OfAnyKind_IsReadBackAsItWas(string text) => Assert.Equal(text, Read(text));

    [Theory]
    [InlineData("bell \u0007", "bell \ufffd")]
    [InlineData("\uffff", "\ufffd")]
    public void Text_ThatXmlCannotWrite_IsReplaced(string text, string read) => Assert.Equal(read, Read(text));

    [Fact]
    public void Element_OfANamespace_GivesItToThoseWithin()
    {
        var xml = new XmlWords();
        xml.Open("Answer", "http://of.aws/?a=1&b=2");
        xml.Element("Id", "1");
        xml.Close("Answer");

        XNamespace space = "http://of.aws/?a=1&b=2";
        Assert.Equal("1", XElement.Parse(Encoding.UTF8.GetString(xml.ToBytes())).Element(space + "Id")?.Value);
    }

    private static string Read(string text)
    {
        var xml = new XmlWords();
        xml.Element("Text", text);
        return XElement.Parse(Encoding.UTF8.GetString(xml.ToBytes()), LoadOptions.PreserveWhitespace).Value;
    }
}
