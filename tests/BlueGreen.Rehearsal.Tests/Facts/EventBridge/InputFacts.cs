using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Events;

namespace BlueGreen.Rehearsal.Tests.Facts.EventBridge;

/// <summary>
/// EventBridge User Guide, "Amazon EventBridge input transformation" and "Comparison operators for use in event
/// patterns in Amazon EventBridge".
/// </summary>
public sealed class InputFacts
{
    private const string Push = """
        {"id": "7", "source": "aws.ecr", "detail": {"image-tag": "v1", "untagged": ""}}
        """;

    [Fact]
    [Trait("Fact", "Paths of an input transformer are dotted and may hold dashes: `$.detail.image-tag`.")]
    public void Transformer_DottedPathWithDashes_FindsTheValue() =>
        Assert.Equal("""{"tag":"v1"}""", Transform("""{"tag": <tag>}"""));

    [Fact]
    [Trait("Fact", "`<aws.events.event>` is the event without its detail, `<aws.events.event.json>` the whole.")]
    public void Transformer_ReservedEvents_DifferByTheDetail()
    {
        Assert.Equal("""{"event":{"id":"7","source":"aws.ecr"}}""", Transform("""{"event": <aws.events.event>}"""));
        Assert.Contains("\"detail\"", Transform("""{"event": <aws.events.event.json>}"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"exists": true}]""", true)]
    [InlineData("""[{"anything-but": [""]}]""", false)]
    [InlineData("""[{"prefix": "v"}]""", false)]
    [Trait("Fact", "`exists` is true of an empty text; only `anything-but` and `prefix` leave it out.")]
    public void Pattern_EmptyText_ExistsAndIsLeftOutOnlyByContent(string filter, bool matches) =>
        Assert.Equal(matches, EventPattern.Parse($$"""{"detail": {"untagged": {{filter}} } }""")
            .Matches((JsonObject)JsonNode.Parse(Push)!));

    private static string Transform(string template) =>
        new InputTransformer(new JsonObject { ["tag"] = "$.detail.image-tag" }, template)
            .Apply((JsonObject)JsonNode.Parse(Push)!, new("pushes", "arn:rule")).ToJsonString();
}
