using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Events;

namespace BlueGreen.Rehearsal.Tests.Events;

public sealed class InputTransformerTests
{
    private const string Occurred = """
        {"id":"7","time":"2026-11-21T12:00:00Z","detail":{"image-tag":"v\"1","size":3,"tags":["a","b"],"flag":true}}
        """;

    [Theory]
    [InlineData("""{"tag":"<tag>","size":<size>}""", """{"tag":"v\u00221","size":3}""")]
    [InlineData(
        """{"tag":<tag>,"sentence":"<tag> has <size>"}""", """{"tag":"v\u00221","sentence":"v\u00221 has 3"}""")]
    [InlineData("""{"all":<tags>,"first":<first>,"flag":<flag>}""", """{"all":["a","b"],"first":"a","flag":true}""")]
    [InlineData("""{"none":<none>,"text":"<none>"}""", """{"none":null,"text":""}""")]
    [InlineData(
        """{"rule":"<aws.events.rule-name>","arn":<aws.events.rule-arn>}""", """{"rule":"pushes","arn":"arn:rule"}""")]
    [InlineData("""{"id":<aws.events.event.json>}""",
        """{"id":{"id":"7","time":"2026-11-21T12:00:00Z","detail":{"image-tag":"v\u00221","size":3,"tags":""" +
        """["a","b"],"flag":true}}}""")]
    [InlineData("\"pushed <size>\"", "\"pushed 3\"")]
    [InlineData("pushed <size> <unknown>", "\"pushed 3 \\u003Cunknown\\u003E\"")]
    public void Apply_ATemplate_FillsItsPlaces(string template, string expected)
    {
        var paths = (JsonObject)JsonNode.Parse("""
            {"tag":"$.detail.image-tag","size":"$.detail.size","tags":"$.detail.tags","first":"$.detail.tags[0]",
             "flag":"$.detail.flag","none":"$.detail.absent.deep"}
            """)!;

        var input = new InputTransformer(paths, template)
            .Apply((JsonObject)JsonNode.Parse(Occurred)!, new("pushes", "arn:rule"));

        Assert.Equal(expected, input.ToJsonString());
    }
}
