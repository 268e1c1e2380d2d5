using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Tests.Template.Updating;

/// <summary>An update in which one resource fails: all others become what they were.</summary>
public sealed class UpdateRollbackTests
{
    private const string Before = """
        { "Resources": {
            "A": { "Type": "Test::Probe", "Properties": { "X": 1 } },
            "B": { "Type": "Test::Probe", "Properties": { "Key": 1, "Y": { "Ref": "A" } } },
            "C": { "Type": "Test::Probe", "Properties": { "X": { "Ref": "B" } } },
            "D": { "Type": "Test::Probe", "DependsOn": "C" } },
          "Outputs": { "B": { "Value": { "Ref": "B" } } } }
        """;

    private readonly ProbeKind _probe = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Failure_OfALateResource_GivesAllOthersTheirOldPropertiesAndResources()
    {
        var stack = await MadeAsync();
        var start = stack.Events.Count;
        var broken = Before.Replace("\"X\": 1", "\"X\": 2").Replace("\"Key\": 1", "\"Key\": 2")
            .Replace("\"DependsOn\": \"C\"", "\"DependsOn\": [\"C\", \"E\"], \"Properties\": { \"Broken\": true }")
            .Replace("\"A\": {", "\"E\": { \"Type\": \"Test::Probe\" }, \"A\": {");

        var failure = await Assert.ThrowsAsync<StackFailedException>(() =>
            stack.UpdateAsync(Stacks.To(broken), Cancel));

        Assert.Equal("Could not update D (Test::Probe): That is broken.", failure.Message);
        Assert.Equal(
            [
                "create E", """update A {"X":2}""", "create B-2", """update C {"X":"id-B-2"}""",
                """update D {"Broken":true}""",
                """update A {"X":1}""", """update C {"X":"id-B"}""", "update D {}", "delete B-2", "delete E",
            ],
            _probe.Asked[4..]);
        Assert.Equal(
            ["id-A", "id-B", "id-C", "id-D"], stack.Resources.Select(resource => resource.PhysicalId).Order());
        Assert.Equal("id-B", stack.Outputs["B"]);
        Assert.Equal(
            [
                "UPDATE_IN_PROGRESS", "UPDATE_ROLLBACK_IN_PROGRESS", "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS",
                "UPDATE_ROLLBACK_COMPLETE",
            ],
            stack.Events.Skip(start).Where(happened => happened.Resource.LogicalId == "one")
                .Select(happened => happened.Status));
        Assert.Contains(stack.Events, happened =>
            happened is { Status: "UPDATE_FAILED", Resource.LogicalId: "D", Reason: "That is broken." });
        Assert.Contains(stack.Events, happened =>
            happened.Reason == "The following resource(s) failed to update: [D]. ");
    }

    /// <summary>Whichever resource it is, and whatever was done before it.</summary>
    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    [InlineData("D")]
    public async Task Failure_OfAnyResource_LeavesTheSameStackAndTheNextUpdateWorks(string failing)
    {
        var stack = await MadeAsync();
        var all = Stacks.To(Before) with { RevertsDrift = true };
        var broken = all.Template with
        {
            Resources =
            [
                .. all.Template.Resources.Select(one => one.LogicalId != failing
                    ? one
                    : one with { Properties = BrokenOf(one.Properties) }),
            ],
        };
        var before = Described(stack);

        await Assert.ThrowsAsync<StackFailedException>(() =>
            stack.UpdateAsync(all with { Template = broken }, Cancel));
        var after = Described(stack);
        await stack.UpdateAsync(all, Cancel);

        Assert.Equal(before, after);
        Assert.Equal(before, Described(stack));
        Assert.Equal("UPDATE_COMPLETE", stack.Status);
    }

    [Theory]
    [InlineData("Delete", true)]
    [InlineData("RetainExceptOnCreate", true)]
    [InlineData("Retain", false)]
    public async Task Failure_AfterAnAddition_DeletesItAsItsPolicySays(string policy, bool isDeleted)
    {
        var stack = await MadeAsync();
        var broken = Before.Replace(
            "\"A\": {",
            $"\"E\": {{ \"Type\": \"Test::Probe\", \"DeletionPolicy\": \"{policy}\" }}, "
            + "\"Bad\": { \"Type\": \"Test::Probe\", \"DependsOn\": \"E\" }, \"A\": {");

        await Assert.ThrowsAsync<StackFailedException>(() => stack.UpdateAsync(Stacks.To(broken), Cancel));

        Assert.Equal(isDeleted, _probe.Asked.Contains("delete E"));
        Assert.Null(stack.Find("E"));
        Assert.Contains(stack.Events, happened =>
            happened.Reason == "The following resource(s) failed to create: [Bad]. ");
    }

    [Fact]
    public async Task Failure_OfTheRollbackItself_LeavesAStackThatSaysSo()
    {
        var stack = Stacks.Of(
            """
            { "Resources": { "A": { "Type": "Test::Probe", "Properties": { "X": 1, "Broken": true } },
                "B": { "Type": "Test::Probe", "DependsOn": "A" } } }
            """, _probe);
        await stack.CreateAsync(Cancel);
        var update = Stacks.To("""
            { "Resources": { "A": { "Type": "Test::Probe", "Properties": { "X": 2 } },
                "B": { "Type": "Test::Probe", "DependsOn": "A", "Properties": { "Broken": true } } } }
            """);

        await Assert.ThrowsAsync<StackFailedException>(() => stack.UpdateAsync(update, Cancel));

        Assert.Equal("UPDATE_ROLLBACK_FAILED", stack.Status);
        Assert.Throws<AwsException>(() => stack.BeginUpdate(update));
    }

    private async Task<Stack> MadeAsync()
    {
        var stack = Stacks.Of(Before, _probe);
        await stack.CreateAsync(Cancel);
        return stack;
    }

    private static JsonObject BrokenOf(JsonObject properties)
    {
        var broken = (JsonObject)properties.DeepClone();
        broken["Broken"] = true;
        return broken;
    }

    private static string Described(Stack stack) => string.Join('\n', stack.Resources.Select(resource =>
        $"{resource.LogicalId} {resource.PhysicalId} {resource.Properties.ToJsonString()}"));
}
