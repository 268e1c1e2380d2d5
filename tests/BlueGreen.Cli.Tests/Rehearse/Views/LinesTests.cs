using System.Text.Json.Nodes;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Rehearse.Views;

namespace BlueGreen.Cli.Tests.Rehearse.Views;

public sealed class LinesTests
{
    public static TheoryData<string, string, string, string?> Table => new()
    {
        {
            Sighting.WorkflowSource, "Traffic Moved", """{"percent": 100, "to": "green", "tag": "v2"}""",
            "traffic moved: 100 % to green (v2)"
        },
        {
            Sighting.WorkflowSource, "Deployment Started",
            """{"tag": "v2", "from": "blue", "to": "green", "reason": "v2 (sha256:2)"}""",
            "deployment started: v2, blue to green"
        },
        {
            Sighting.WorkflowSource, "Rolled Back", """{"tag": "v2", "reason": "5 of 5 probes failed"}""",
            "rolled back: 5 of 5 probes failed"
        },
        {
            Sighting.WorkflowSource, "Nothing To Do", """{"reason": "v2 is live already"}""",
            "nothing to do: v2 is live already"
        },
        { Sighting.WorkflowSource, "Nothing To Do", """{"reason": "sweep: all is well"}""", null },
        { "aws.ecr", "ECR Image Action", """{"repository-name": "shop", "image-tag": "v2"}""", "pushed: shop:v2" },
        {
            "aws.cloudwatch", "CloudWatch Alarm State Change",
            """{"alarmName": "errors", "state": {"value": "ALARM"}}""",
            "alarm: errors is ALARM"
        },
        { Sighting.ExecutionSource, "Status Change", """{"status": "ABORTED"}""", "execution stopped" },
        { Sighting.ExecutionSource, "Status Change", """{"status": "SUCCEEDED"}""", null },
        { "aws.ecs", "ECS Task State Change", "{}", null },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Of_AnEvent_IsItsLineOrNone(string source, string detailType, string detail, string? line) =>
        Assert.Equal(line, Lines.Of(Event(source, detailType, detail)));

    [Theory]
    [InlineData(227, 240, false)]
    [InlineData(228, 243, true)]
    public void Of_ALongReason_IsCutToALine(int reasonLength, int lineLength, bool cut)
    {
        var reason = new string('x', reasonLength);

        var line = Lines.Of(Event(Sighting.WorkflowSource, "Rolled Back", $$"""{"reason": "{{reason}}"}"""))!;

        Assert.Equal(lineLength, line.Length);
        Assert.Equal(cut, line.EndsWith("...", StringComparison.Ordinal));
    }

    private static Sighting Event(string source, string detailType, string detail) =>
        new(default, source, detailType, JsonNode.Parse(detail)!.AsObject());
}
