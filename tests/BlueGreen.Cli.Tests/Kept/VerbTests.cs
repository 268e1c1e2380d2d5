using static BlueGreen.Cli.Tests.Kept.KeptRehearsal;

namespace BlueGreen.Cli.Tests.Kept;

/// <summary>The verbs from another terminal, as their users have them.</summary>
[Collection(KeptCollection.Name)]
public sealed class VerbTests(KeptRehearsal rehearsal)
{
    [Fact]
    public async Task Push_ANewImage_GoesLiveByItsEvent()
    {
        var (file, tag) = rehearsal.NewImage();
        var before = rehearsal.Said;

        var pushed = await rehearsal.RunAsync("push", file);
        await rehearsal.UntilAsync($"deployment started: {tag}", before);
        var during = await rehearsal.StatusAsync();
        await rehearsal.UntilAsync("deployment succeeded", before);
        var after = await rehearsal.StatusAsync();

        Assert.StartsWith($"shop:{tag} sha256:", pushed.Output, StringComparison.Ordinal);
        Assert.EndsWith("RUNNING", Field(during, "running"), StringComparison.Ordinal);
        Assert.Equal(tag, LiveTag(after));
        Assert.EndsWith(pushed.Output.Trim().Split(' ')[1], Field(after, "live"), StringComparison.Ordinal);
        Assert.Null(Field(after, "running"));
    }

    [Fact]
    public async Task Approve_AQuestion_LetsTheDeploymentOn()
    {
        var tag = await rehearsal.PreviousTagAsync();
        var before = rehearsal.Said;

        var started = await rehearsal.RunAsync("start", $"shop:{tag}", "--approval");
        await rehearsal.UntilAsync("approval requested", before);
        var question = await AskedAsync();
        var approved = await rehearsal.RunAsync("approve", "--reason", "it looks good");
        await rehearsal.UntilAsync("deployment succeeded", before);
        var after = await rehearsal.StatusAsync();

        Assert.StartsWith("arn:aws:states:", started.Output, StringComparison.Ordinal);
        Assert.Contains($" of {tag} sha256:", question, StringComparison.Ordinal);
        Assert.StartsWith($"approve: {tag} sha256:", approved.Output, StringComparison.Ordinal);
        Assert.Equal(tag, LiveTag(after));
        Assert.Null(Field(after, "asks"));
    }

    [Fact]
    public async Task Reject_AQuestion_LeavesProductionAsItIs()
    {
        var tag = await rehearsal.PreviousTagAsync();
        var live = LiveTag(await rehearsal.StatusAsync());
        var before = rehearsal.Said;

        await rehearsal.RunAsync("start", $"shop:{tag}", "--approval");
        await rehearsal.UntilAsync("approval requested", before);
        await AskedAsync();
        var other = await rehearsal.RunAsync("reject", "--digest", "sha256:0000");
        var rejected = await rehearsal.RunAsync("reject", "--reason", "not today");
        var said = await rehearsal.UntilAsync("rolled back", before);
        var after = await rehearsal.StatusAsync();

        Assert.Equal(2, other.ExitCode);
        Assert.Contains("--digest: the deployment asks about sha256:", other.Errors, StringComparison.Ordinal);
        Assert.Equal(0, rejected.ExitCode);
        Assert.Contains("not today", said, StringComparison.Ordinal);
        Assert.Equal(live, LiveTag(after));
        Assert.Null(Field(after, "running"));
    }

    [Fact]
    public async Task Rollback_AfterASuccess_ReturnsToThePreviousRelease()
    {
        var live = await rehearsal.DeployAsync();
        var previous = await rehearsal.PreviousTagAsync();
        var before = rehearsal.Said;

        var started = await rehearsal.RunAsync("rollback", "--reason", "customers complain");
        var said = await rehearsal.UntilAsync("rolled back", before);
        var after = await rehearsal.StatusAsync();

        Assert.Equal(0, started.ExitCode);
        Assert.Contains("customers complain", said, StringComparison.Ordinal);
        Assert.Equal(previous, LiveTag(after));
        Assert.NotEqual(live, LiveTag(after));
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("reject")]
    public async Task Answer_WithoutAQuestion_SaysSo(string verb)
    {
        var end = await rehearsal.RunAsync(verb);

        Assert.Equal((1, "No deployment of shop waits for an answer.\n"), (end.ExitCode, end.Errors));
    }

    [Fact]
    public async Task Verb_OfAnUnknownApplication_SaysWhatToCheck()
    {
        var end = await rehearsal.RunAsync("start", "shop:v1", "--application", "absent");

        Assert.Equal(2, end.ExitCode);
        Assert.StartsWith("No state machine absent-deploy in this account", end.Errors, StringComparison.Ordinal);
    }

    /// <summary>The event comes before the question is on the table: the workflow asks only then.</summary>
    private async Task<string> AskedAsync()
    {
        while (true)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            if (Field(await rehearsal.StatusAsync(), "asks") is { } question)
                return question;
        }
    }
}
