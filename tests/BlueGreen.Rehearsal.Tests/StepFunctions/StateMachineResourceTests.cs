using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Tests.StepFunctions;

/// <summary>State machines from templates and from rules.</summary>
public sealed class StateMachineResourceTests
{
    [Fact]
    public async Task Resource_WithSubstitutions_CreatesTheMachineTheyMake()
    {
        using var rehearsed = new Rehearsed();
        var request = new ResourceRequest("Deploy", "stack", new JsonObject
        {
            ["DefinitionString"] = """{"StartAt":"A","States":{"A":{"Type":"Pass","Result":"${What}","End":true}}}""",
            ["DefinitionSubstitutions"] = new JsonObject { ["What"] = "a \"quoted\" word" },
            ["RoleArn"] = "arn:aws:iam::111111111111:role/r",
        });

        var created = await new StateMachineResource(rehearsed).CreateAsync(request, CancellationToken.None);
        await new StateMachineTarget(rehearsed).DeliverAsync(
            created.PhysicalId, "arn:aws:iam::111111111111:role/rule", new JsonObject(), CancellationToken.None);

        Assert.Equal("arn:aws:states:eu-west-1:111111111111:stateMachine:stack-Deploy", created.PhysicalId);
        Assert.Equal("stack-Deploy", created.Attributes["Name"]!.ToString());
        Assert.Equal("arn:aws:iam::111111111111:role/rule", rehearsed.Calls[^1].Caller.PrincipalArn);
        Assert.Equal("\"a \\\"quoted\\\" word\"", rehearsed.Events[^1].Detail["output"]!.ToString());
    }

    [Fact]
    public async Task Update_OfTheDefinition_IsForExecutionsThatStartLater()
    {
        using var rehearsed = new Rehearsed();
        var kind = new StateMachineResource(rehearsed);
        var created = await kind.CreateAsync(Answering("old"), CancellationToken.None);
        var before = await StartAsync("first");

        var updated = await kind.UpdateAsync(created, Answering("new"), CancellationToken.None);
        var after = await StartAsync("second");
        rehearsed.Time.RunUntil(rehearsed.Service.CompletionOf(before));
        rehearsed.Time.RunUntil(rehearsed.Service.CompletionOf(after));

        Assert.Equal(created.PhysicalId, updated.PhysicalId);
        Assert.Equal("\"old\"", (await rehearsed.DescribeAsync(before))["output"]!.ToString());
        Assert.Equal("\"new\"", (await rehearsed.DescribeAsync(after))["output"]!.ToString());

        async Task<string> StartAsync(string name) => (await rehearsed.StatesAsync(
            "StartExecution", ("stateMachineArn", created.PhysicalId), ("name", name)))["executionArn"]!.ToString();
    }

    private static ResourceRequest Answering(string word) => new("Deploy", "stack", new JsonObject
    {
        ["DefinitionString"] = $$"""
            {"StartAt": "Wait", "States": {
                "Wait": {"Type": "Wait", "Seconds": 60, "Next": "Answer"},
                "Answer": {"Type": "Pass", "Result": "{{word}}", "End": true } } }
            """,
        ["RoleArn"] = "arn:aws:iam::111111111111:role/r",
    });
}
