using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Tests.Template.Updating;

/// <summary>Which resources an update touches, how, and in which order.</summary>
public sealed class StackUpdateTests
{
    private const string Before = """
        { "Resources": {
            "A": { "Type": "Test::Probe", "Properties": { "X": 1, "Y": "same" } },
            "B": { "Type": "Test::Probe", "Properties": { "X": { "Ref": "A" } } },
            "C": { "Type": "Test::Probe", "Properties": { "X": { "Fn::GetAtt": ["B", "Arn"] } } } } }
        """;

    private readonly ProbeKind _probe = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Update_OneProperty_SendsThatResourceAllItsPropertiesAndNobodyElseAny()
    {
        var stack = await MadeAsync(Before);

        await stack.UpdateAsync(Stacks.To(Before.Replace("1", "2")), Cancel);

        Assert.Equal(["""update A {"X":2,"Y":"same"}"""], _probe.Asked[3..]);
        Assert.Equal("UPDATE_COMPLETE", stack.Status);
    }

    [Theory]
    [InlineData(Before)]
    [InlineData("""
        { "Description": "Other words.", "Metadata": { "Told": "nobody" }, "Resources": {
            "C": { "Type": "Test::Probe", "Properties": { "X": { "Fn::GetAtt": ["B", "Arn"] } }, "DependsOn": "A" },
            "B": { "Type": "Test::Probe", "Properties": { "X": { "Ref": "A" } }, "DeletionPolicy": "Retain" },
            "A": { "Type": "Test::Probe", "Properties": { "Y": "same", "X": 1 } } } }
        """)]
    public async Task Update_ThatChangesNoResource_IsRefusedAndTouchesNothing(string same)
    {
        var stack = await MadeAsync(Before);
        var events = stack.Events.Count;

        var refusal = await Assert.ThrowsAsync<AwsException>(() => stack.UpdateAsync(Stacks.To(same), Cancel));

        Assert.Equal(("ValidationError", "No updates are to be performed."), (refusal.Code, refusal.Message));
        Assert.Equal(("CREATE_COMPLETE", 3, events), (stack.Status, _probe.Asked.Count, stack.Events.Count));
    }

    [Fact]
    public async Task Update_OfAResourcesMetadata_IsAnUpdateThatCallsNoService()
    {
        var stack = await MadeAsync(Before);

        await stack.UpdateAsync(
            Stacks.To(Before.Replace("\"Y\": \"same\" }", "\"Y\": \"same\" }, \"Metadata\": { \"M\": 1 }")), Cancel);

        Assert.Equal(3, _probe.Asked.Count);
        Assert.Equal("UPDATE_COMPLETE", stack.Status);
    }

    [Fact]
    public async Task Update_RevertingDrift_SendsEveryResourceAllItsProperties()
    {
        var stack = await MadeAsync(Before);

        await stack.UpdateAsync(Stacks.To(Before.Replace("1", "2")) with { RevertsDrift = true }, Cancel);

        Assert.Equal(
            ["""update A {"X":2,"Y":"same"}""", """update B {"X":"id-A"}""", """update C {"X":"arn:B"}"""],
            _probe.Asked[3..]);
    }

    [Fact]
    public async Task Update_WithAdditionsAndRemovals_CreatesInOrderAndDeletesLast()
    {
        var stack = await MadeAsync(Before);

        await stack.UpdateAsync(Stacks.To("""
            { "Resources": {
                "A": { "Type": "Test::Probe", "Properties": { "X": { "Ref": "E" }, "Y": "same" } },
                "D": { "Type": "Test::Probe", "Properties": { "X": { "Ref": "A" } } },
                "E": { "Type": "Test::Probe" } },
              "Outputs": { "D": { "Value": { "Ref": "D" } } } }
            """), Cancel);

        Assert.Equal(
            ["create E", """update A {"X":"id-E","Y":"same"}""", "create D", "delete C", "delete B"],
            _probe.Asked[3..]);
        Assert.Equal(["A", "D", "E"], stack.Resources.Select(one => one.LogicalId).Order());
        Assert.Equal("id-D", stack.Outputs["D"]);
    }

    [Fact]
    public async Task Update_Events_TellTheWholeStory()
    {
        var stack = await MadeAsync(Before);
        var start = stack.Events.Count;

        await stack.UpdateAsync(
            Stacks.To("""{ "Resources": { "A": { "Type": "Test::Probe", "Properties": { "X": 2, "Y": "same" } } } }"""),
            Cancel);

        Assert.Equal(
            [
                "UPDATE_IN_PROGRESS one", "UPDATE_IN_PROGRESS A", "UPDATE_COMPLETE A",
                "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS one", "DELETE_IN_PROGRESS C", "DELETE_COMPLETE C",
                "DELETE_IN_PROGRESS B", "DELETE_COMPLETE B", "UPDATE_COMPLETE one",
            ],
            stack.EventsSince(start));
        Assert.Equal(stack.Events.Count, stack.Events.Select(happened => happened.Id).Distinct().Count());
    }

    [Fact]
    public async Task Update_OfParameterAndCondition_IsResolvedAnew()
    {
        const string template = """
            { "Parameters": { "Size": { "Type": "String", "Default": "small" } },
              "Conditions": { "Big": { "Fn::Equals": [{ "Ref": "Size" }, "big"] } },
              "Resources": { "A": { "Type": "Test::Probe", "Properties": { "X": { "Ref": "Size" } } },
                "B": { "Type": "Test::Probe", "Condition": "Big" } },
              "Outputs": { "Size": { "Value": { "Ref": "Size" } } } }
            """;
        var stack = await MadeAsync(template);
        var update = Stacks.To(template) with { Parameters = stack.Parameters.Add("Size", "big") };

        await stack.UpdateAsync(update, Cancel);
        var grown = stack.Outputs["Size"];
        await stack.UpdateAsync(Stacks.To(template), Cancel);

        Assert.Equal(
            ["create A", """update A {"X":"big"}""", "create B", """update A {"X":"small"}""", "delete B"],
            _probe.Asked);
        Assert.Equal(("big", "small"), (grown, stack.Outputs["Size"]));
    }

    [Fact]
    public async Task Update_OfOutputsAlone_IsAnUpdate()
    {
        var stack = await MadeAsync(Before);

        await stack.UpdateAsync(
            Stacks.To(Before.TrimEnd()[..^1] + """, "Outputs": { "New": { "Value": { "Ref": "B" } } } }"""), Cancel);

        Assert.Equal("id-B", stack.Outputs["New"]);
        Assert.Equal(3, _probe.Asked.Count);
    }

    [Theory]
    [InlineData("""{ "Resources": { "A": { "Type": "AWS::Warp::Drive" } } }""", "AWS::Warp::Drive")]
    [InlineData("""{ "Resources": { "A": { "Type": "Test::Probe", "DependsOn": "A" } } }""", "A -> A")]
    [InlineData("""{ "Resources": { "A": { "Type": "Test::Probe", "Properties": { "X": { "Ref": "Z" } } } } }""", "Z")]
    [InlineData("""{ "Resources": { "A": { "Type": "Test::Probe", "Properties": { "Odd": 1 } } } }""", "Odd of A")]
    [InlineData("""{ "Resources": { "A": { "Type": "Test::Other" } } }""", "resources: [A]")]
    public async Task Update_ToATemplateThatCannotBe_IsRefusedBeforeAnythingIsTouched(string template, string reason)
    {
        var stack = Stacks.Of(Before, _probe, new ProbeKind { Type = "Test::Other" });
        await stack.CreateAsync(Cancel);

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => stack.UpdateAsync(Stacks.To(template), Cancel));

        Assert.True(refusal is AwsException or TemplateException, refusal.ToString());
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(("CREATE_COMPLETE", 3), (stack.Status, _probe.Asked.Count));
    }

    [Fact]
    public async Task Update_WhileAnotherRuns_IsRefused()
    {
        var stack = await MadeAsync(Before);
        stack.BeginUpdate(Stacks.To(Before.Replace("1", "2")));

        var refusal = Assert.Throws<AwsException>(() => stack.BeginUpdate(Stacks.To(Before.Replace("1", "3"))));

        Assert.Equal($"Stack:{stack.Id} is in UPDATE_IN_PROGRESS state and can not be updated.", refusal.Message);
    }

    private async Task<Stack> MadeAsync(string template)
    {
        var stack = Stacks.Of(template, _probe);
        await stack.CreateAsync(Cancel);
        return stack;
    }
}
