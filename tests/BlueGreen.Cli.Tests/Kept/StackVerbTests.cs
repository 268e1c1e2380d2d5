using BlueGreen.Cli.Tests.Running;

namespace BlueGreen.Cli.Tests.Kept;

/// <summary>`stack update` from another terminal: what it prints, how it ends, and what it leaves alone.</summary>
[Collection(KeptCollection.Name)]
public sealed class StackVerbTests(KeptRehearsal rehearsal)
{
    private const string Words = "no target took the request.";

    [Fact]
    public async Task Update_AChange_PrintsWhatHappensAndIsNothingTheSecondTime()
    {
        var file = rehearsal.NewFile("words.json", Changed(Words, "in other words."));
        var live = KeptRehearsal.LiveTag(await rehearsal.StatusAsync());

        var changed = await rehearsal.RunAsync("stack", "update", file);
        var again = await rehearsal.RunAsync("stack", "update", file);

        Assert.Equal((0, ""), (changed.ExitCode, changed.Errors));
        var lines = changed.Output.TrimEnd().Split('\n');
        Assert.Contains(" UPDATE_IN_PROGRESS ", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains(" UPDATE_COMPLETE ", StringComparison.Ordinal)
            && line.Contains("(AWS::CloudWatch::Alarm)", StringComparison.Ordinal));
        Assert.Contains(" UPDATE_COMPLETE  ", lines[^1], StringComparison.Ordinal);
        Assert.EndsWith("(AWS::CloudFormation::Stack)", lines[^1], StringComparison.Ordinal);
        Assert.Equal(0, again.ExitCode);
        Assert.StartsWith("No updates are to be performed.", again.Output, StringComparison.Ordinal);
        Assert.Equal(live, KeptRehearsal.LiveTag(await rehearsal.StatusAsync()));
    }

    [Fact]
    public async Task Update_RevertingDrift_SendsWhatDidNotChange()
    {
        var file = rehearsal.NewFile("drift.json", rehearsal.Template);

        var end = await rehearsal.RunAsync("stack", "update", file, "--revert-drift");

        Assert.Equal((0, ""), (end.ExitCode, end.Errors));
        Assert.Contains("(Custom::ProductionRule)", end.Output, StringComparison.Ordinal);
        Assert.Contains("(AWS::ECS::Service)", end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_ThatFails_IsRolledBackAndSaysWhy()
    {
        var file = rehearsal.NewFile("broken.json", Changed("\"dotnet10\"", "\"dotnet6\""));

        var end = await rehearsal.RunAsync("stack", "update", file);

        Assert.Equal(1, end.ExitCode);
        Assert.Contains("UPDATE_FAILED", end.Output, StringComparison.Ordinal);
        Assert.Contains("not dotnet6.", end.Output, StringComparison.Ordinal);
        Assert.Contains(
            "UPDATE_ROLLBACK_COMPLETE ", end.Output.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "The template is not JSON")]
    [InlineData("""{ "Resources": { "A": { "Type": "AWS::Warp::Drive" } } }""", "A (AWS::Warp::Drive)")]
    public async Task Update_ToNoTemplate_IsBadInputAndChangesNothing(string template, string reason)
    {
        var file = rehearsal.NewFile("bad.json", template);

        var end = await rehearsal.RunAsync("stack", "update", file);

        Assert.Equal(2, end.ExitCode);
        Assert.Contains(reason, end.Errors, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was changed.\n", end.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_WithoutAFileOrAnEndpoint_SaysWhatIsExpected()
    {
        var absent = await rehearsal.RunAsync("stack", "update", "absent.json");
        var nowhere = await CliProcess.RunAsync(["stack", "update", rehearsal.NewFile("any.json", "{}")]);

        Assert.Equal(
            (2, "There is no file absent.json; expected a CloudFormation template.\n"),
            (absent.ExitCode, absent.Errors));
        Assert.Equal(2, nowhere.ExitCode);
        Assert.StartsWith("AWS_ENDPOINT_URL is not set", nowhere.Errors, StringComparison.Ordinal);
    }

    private string Changed(string from, string to)
    {
        Assert.Contains(from, rehearsal.Template, StringComparison.Ordinal);
        return rehearsal.Template.Replace(from, to, StringComparison.Ordinal);
    }
}
