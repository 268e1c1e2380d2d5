using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Tests.Template;

public sealed class StackTests
{
    private readonly ProbeKind _probe = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CreateAsync_Resources_AreMadeAfterWhatTheyNeed()
    {
        var stack = Stacks.Of("""
            { "Resources": {
                "A": { "Type": "Test::Probe", "Properties": { "X": { "Fn::Sub": "${C}-x" } } },
                "B": { "Type": "Test::Probe", "DependsOn": ["D"] },
                "C": { "Type": "Test::Probe", "Properties": { "X": { "Fn::GetAtt": ["B", "Arn"] } } },
                "D": { "Type": "Test::Probe" } } }
            """, _probe);

        await stack.CreateAsync(Cancel);

        Assert.Equal(["create D", "create B", "create C", "create A"], _probe.Asked);
        Assert.Equal("CREATE_COMPLETE", stack.Status);
    }

    [Fact]
    public async Task CreateAsync_AFailure_DeletesWhatWasMadeInReverse()
    {
        var stack = Stacks.Of("""
            { "Resources": {
                "A": { "Type": "Test::Probe" }, "B": { "Type": "Test::Probe", "DependsOn": "A" },
                "Bad": { "Type": "Test::Probe", "DependsOn": "B" },
                "Never": { "Type": "Test::Probe", "DependsOn": "Bad" } } }
            """, _probe);

        var failure = await Assert.ThrowsAsync<StackFailedException>(() => stack.CreateAsync(Cancel));

        Assert.Equal("Could not create Bad (Test::Probe): Too much of it.", failure.Message);
        Assert.Equal(["create A", "create B", "create Bad", "delete B", "delete A"], _probe.Asked);
        Assert.Equal("ROLLBACK_COMPLETE", stack.Status);
        Assert.Empty(stack.Resources);
    }

    [Fact]
    public async Task CreateAsync_UnknownTypes_AreAllNamedBeforeAnythingIsMade()
    {
        var stack = Stacks.Of("""
            { "Resources": { "A": { "Type": "Test::Probe" }, "B": { "Type": "AWS::Warp::Drive" },
                "C": { "Type": "AWS::Warp::Core" } } }
            """, _probe);

        var refusal = await Assert.ThrowsAsync<TemplateException>(() => stack.CreateAsync(Cancel));

        Assert.Contains("B (AWS::Warp::Drive), C (AWS::Warp::Core)", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(_probe.Asked);
    }

    [Fact]
    public async Task CreateAsync_ACircle_IsNamed()
    {
        var stack = Stacks.Of("""
            { "Resources": { "A": { "Type": "Test::Probe", "DependsOn": "B" },
                "B": { "Type": "Test::Probe", "Properties": { "X": { "Ref": "A" } } } } }
            """, _probe);

        var refusal = await Assert.ThrowsAsync<TemplateException>(() => stack.CreateAsync(Cancel));

        Assert.Contains("A -> B -> A", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateAsync_AConditionThatFails_LeavesResourceAndOutputOut()
    {
        var stack = Stacks.Of("""
            { "Conditions": { "No": { "Fn::Equals": ["a", "b"] } },
              "Resources": { "A": { "Type": "Test::Probe" }, "B": { "Type": "AWS::Warp::Drive", "Condition": "No" } },
              "Outputs": { "Yes": { "Value": { "Ref": "A" } }, "Not": { "Condition": "No", "Value": { "Ref": "B" } } } }
            """, _probe);

        await stack.CreateAsync(Cancel);

        Assert.Equal(["Yes"], stack.Outputs.Keys);
        Assert.Equal("id-A", stack.Outputs["Yes"]);
    }

    [Fact]
    public async Task ReapplyAllAsync_AfterCreation_SendsEveryResourceItsFullProperties()
    {
        var stack = Stacks.Of("""
            { "Resources": { "A": { "Type": "Test::Probe", "Properties": { "X": 1 } },
                "B": { "Type": "Test::Probe", "Properties": { "Y": { "Ref": "A" } } } } }
            """, _probe);
        await stack.CreateAsync(Cancel);

        await stack.ReapplyAllAsync(Cancel);

        Assert.Equal(["update A {\"X\":1}", "update B {\"Y\":\"id-A\"}"], _probe.Asked[2..]);
        Assert.Equal("UPDATE_COMPLETE", stack.Status);
    }

    [Fact]
    public async Task DeleteAsync_AStack_DeletesInReverse()
    {
        var stack = Stacks.Of("""
            { "Resources": { "A": { "Type": "Test::Probe" }, "B": { "Type": "Test::Probe" } } }
            """, _probe);
        await stack.CreateAsync(Cancel);

        await stack.DeleteAsync(Cancel);

        Assert.Equal(["delete B", "delete A"], _probe.Asked[2..]);
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("{}", "no Resources")]
    [InlineData("""{ "Resources": { "A": {} } }""", "A has no Type")]
    [InlineData("""{ "Resources": [] }""", "Resources is not an object")]
    [InlineData("""{ "Transform": "X", "Resources": { "A": { "Type": "T" } } }""", "Transform")]
    public void Parse_WhatIsNoTemplate_SaysWhy(string text, string reason)
    {
        var refusal = Assert.Throws<TemplateException>(() => CloudFormationTemplate.Parse(text));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }
}
