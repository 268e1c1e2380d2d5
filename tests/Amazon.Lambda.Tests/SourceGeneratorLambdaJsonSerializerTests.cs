using System.Text;
using Amazon.Lambda.Fixture;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace Amazon.Lambda.Tests;

public sealed class SourceGeneratorLambdaJsonSerializerTests
{
    private readonly SourceGeneratorLambdaJsonSerializer<FixtureJson> _serializer = new();

    [Fact]
    public void Deserialize_NamesInAnyCase_AreFound() =>
        Assert.Equal("hello", _serializer.Deserialize<Question>(Bytes("""{"tExT":"hello"}""")).Text);

    [Fact]
    public void Deserialize_StreamReadInPart_ReadsTheRest()
    {
        using var events = Bytes("""?{"Text":"hello"}""");
        events.Position = 1;

        Assert.Equal("hello", _serializer.Deserialize<Question>(events).Text);
    }

    [Fact]
    public void Serialize_NullMembers_AreLeftOutAndNamesStay()
    {
        using var written = new MemoryStream();

        _serializer.Serialize(new Question("hello"), written);

        Assert.Equal("""{"Text":"hello"}""", Encoding.UTF8.GetString(written.ToArray()));
    }

    [Fact]
    public void Serialize_TypeOutsideTheContext_NamesBoth()
    {
        using var written = new MemoryStream();

        var error = Assert.Throws<JsonSerializerException>(() => _serializer.Serialize(DateTime.MinValue, written));

        Assert.Contains("FixtureJson does not know System.DateTime", error.Message, StringComparison.Ordinal);
    }

    private static MemoryStream Bytes(string json) => new(Encoding.UTF8.GetBytes(json));
}
