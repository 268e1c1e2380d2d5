using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Tests.Template.Updating;

/// <summary>A property that demands another physical resource: new first, dependents next, the old last.</summary>
public sealed class ReplacementTests
{
    private const string Before = """
        { "Resources": {
            "A": { "Type": "Test::Probe", "Properties": { "Key": 1 } },
            "B": { "Type": "Test::Probe", "Properties": { "X": { "Ref": "A" } } },
            "C": { "Type": "Test::Probe", "Properties": { "Y": 1 } } } }
        """;

    private readonly ProbeKind _probe = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replacement_OfAResource_UpdatesWhatRefersToItBeforeTheOldGoes()
    {
        var stack = await MadeAsync(Before);
        var start = stack.Events.Count;

        await stack.UpdateAsync(Stacks.To(Before.Replace("\"Key\": 1", "\"Key\": 2")), Cancel);

        Assert.Equal(["create A-2", """update B {"X":"id-A-2"}""", "delete A"], _probe.Asked[3..]);
        Assert.Equal("id-A-2", stack.Find("A")!.PhysicalId);
        Assert.Contains(stack.Events.Skip(start), happened =>
            happened.Reason?.Contains("creation of a new physical resource", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Replacement_OfWhatReplacementsReferTo_GoesOnThroughThem()
    {
        var before = Before.Replace("\"X\": { \"Ref\"", "\"Key\": { \"Ref\"");
        var stack = await MadeAsync(before);

        await stack.UpdateAsync(Stacks.To(before.Replace("\"Key\": 1", "\"Key\": 2")), Cancel);

        Assert.Equal(["create A-2", "create B-2", "delete B", "delete A"], _probe.Asked[3..]);
    }

    [Fact]
    public async Task Replacement_OneAfterAnother_NeverMeetsAnOldName()
    {
        var stack = await MadeAsync(Before);

        foreach (var key in "234")
            await stack.UpdateAsync(Stacks.To(Before.Replace("\"Key\": 1", $"\"Key\": {key}")), Cancel);

        Assert.Equal(
            ["create A-2", "delete A", "create A-3", "delete A-2", "create A-4", "delete A-3"],
            _probe.Asked[3..].Where(act => !act.StartsWith("update", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Replacement_OfACustomNamedResource_FailsAsOnAwsAndIsRolledBack()
    {
        var before = Before.Replace("\"Key\": 1", "\"Key\": 1, \"Name\": \"shop\"");
        var stack = await MadeAsync(before);

        var failure = await Assert.ThrowsAsync<StackFailedException>(() =>
            stack.UpdateAsync(Stacks.To(before.Replace("\"Key\": 1", "\"Key\": 2")), Cancel));

        Assert.Contains(
            "CloudFormation cannot update a stack when a custom-named resource requires replacing. "
            + "Rename shop and update the stack again.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(("UPDATE_ROLLBACK_COMPLETE", 3), (stack.Status, _probe.Asked.Count));
    }

    [Fact]
    public async Task Replacement_OfARenamedResource_IsMade()
    {
        var before = Before.Replace("\"Key\": 1", "\"Key\": 1, \"Name\": \"shop\"");
        var stack = await MadeAsync(before);

        await stack.UpdateAsync(Stacks.To(before.Replace("\"shop\"", "\"cart\"")), Cancel);

        Assert.Equal(["create A-2", """update B {"X":"id-A-2"}""", "delete A"], _probe.Asked[3..]);
    }

    [Theory]
    [InlineData("UpdateReplacePolicy", "Retain", "DELETE_SKIPPED A")]
    [InlineData("UpdateReplacePolicy", "Delete", "DELETE_COMPLETE A")]
    [InlineData("DeletionPolicy", "Retain", "DELETE_COMPLETE A")]
    public async Task Replacement_TheOldResource_BecomesWhatItsPolicySays(string policy, string value, string expected)
    {
        var before = Before.Replace("\"A\": {", $"\"A\": {{ \"{policy}\": \"{value}\",");
        var stack = await MadeAsync(before);
        var start = stack.Events.Count;

        await stack.UpdateAsync(Stacks.To(before.Replace("\"Key\": 1", "\"Key\": 2")), Cancel);

        Assert.Contains(expected, stack.EventsSince(start));
        Assert.Equal(expected == "DELETE_COMPLETE A", _probe.Asked.Contains("delete A"));
    }

    [Theory]
    [InlineData("Retain", "DELETE_SKIPPED C")]
    [InlineData("RetainExceptOnCreate", "DELETE_SKIPPED C")]
    [InlineData("Delete", "DELETE_COMPLETE C")]
    public async Task Removal_OfAResource_IsWhatItsPolicySays(string policy, string expected)
    {
        var before = Before.Replace("\"C\": {", $"\"C\": {{ \"DeletionPolicy\": \"{policy}\",");
        var stack = await MadeAsync(before);
        var start = stack.Events.Count;

        var without = before[..before.IndexOf(",\n    \"C\"", StringComparison.Ordinal)] + "} }";
        await stack.UpdateAsync(Stacks.To(without), Cancel);

        Assert.Contains(expected, stack.EventsSince(start));
        Assert.Null(stack.Find("C"));
    }

    [Fact]
    public async Task CleanUp_ThatFails_IsToldAndLeavesTheStackUpdated()
    {
        var before = Before.Replace("\"Key\": 1", "\"Key\": 1, \"Stuck\": true");
        var stack = await MadeAsync(before);
        var start = stack.Events.Count;

        await stack.UpdateAsync(Stacks.To(Before.Replace("\"Key\": 1", "\"Key\": 2")), Cancel);

        Assert.Contains("DELETE_FAILED A", stack.EventsSince(start));
        Assert.Equal(("UPDATE_COMPLETE", "id-A-2"), (stack.Status, stack.Find("A")!.PhysicalId));
    }

    private async Task<Stack> MadeAsync(string template)
    {
        var stack = Stacks.Of(template, _probe);
        await stack.CreateAsync(Cancel);
        return stack;
    }
}
