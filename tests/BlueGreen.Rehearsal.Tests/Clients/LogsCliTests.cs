using System.Globalization;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Tests.Clients;

[Collection<WorkflowClients>]
public sealed class LogsCliTests(ClientRehearsal rehearsal)
{
    private const string Echo = "/aws/lambda/shop-echo";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Log_OfAFunction_HasWhatItPrintedBetweenStartAndReport(int version)
    {
        var aws = await AwsCommand.OfVersionAsync(version, rehearsal);
        var text = string.Create(CultureInfo.InvariantCulture, $"version-{version}");
        var invoked = await rehearsal.Aws.Parts.Functions!.InvokeAsync(
            "shop-echo", new JsonObject { ["Text"] = text }, TestContext.Current.CancellationToken);
        await rehearsal.Aws.Parts.Functions.TrimIdleAsync();

        var lines = (await aws.AskOneByOneAsync("events", $"logs filter-log-events --log-group-name {Echo}"))
            .Select(line => (string)line!["message"]!).ToList();
        var streams = await aws.AskAsync($"logs describe-log-streams --log-group-name {Echo}");

        var start = lines.IndexOf($"START RequestId: {invoked.RequestId} Version: $LATEST");
        Assert.Contains($"echo {text}", lines[start..]);
        Assert.Contains(lines[start..], line => line.StartsWith($"REPORT RequestId: {invoked.RequestId}\tDuration: "));
        Assert.Matches(
            @"^\d{4}/\d\d/\d\d/\[\$LATEST\][0-9a-f]{32}$", (string?)streams["logStreams"]![0]!["logStreamName"]);
    }

    [Fact]
    public async Task Tail_OfAFunctionsGroup_PrintsItsLines()
    {
        var aws = await AwsCommand.OfVersionAsync(2, rehearsal);
        await rehearsal.Aws.Parts.Functions!.InvokeAsync(
            "shop-echo", JsonNode.Parse("""{ "Text": "tailed" }"""), TestContext.Current.CancellationToken);
        await rehearsal.Aws.Parts.Functions.TrimIdleAsync();

        Assert.Contains("echo tailed", await aws.SayAsync($"logs tail {Echo} --since 1h"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task GroupAndStream_MadeByAPerson_AreListedFilledReadAndDeleted(int version)
    {
        var aws = await AwsCommand.OfVersionAsync(version, rehearsal);
        var group = string.Create(CultureInfo.InvariantCulture, $"/person/{version}");
        var now = rehearsal.Aws.Parts.Clock.Now.ToUnixTimeMilliseconds();
        await aws.AskAsync($"logs create-log-group --log-group-name {group}");
        await aws.AskAsync($"logs put-retention-policy --log-group-name {group} --retention-in-days 7");
        await aws.AskAsync($"logs create-log-stream --log-group-name {group} --log-stream-name s");
        await aws.AskAsync(
            $"logs put-log-events --log-group-name {group} --log-stream-name s --log-events",
            $"timestamp={now},message=one", $"timestamp={now + 1},message=two");

        var groups = await aws.AskAsync($"logs describe-log-groups --log-group-name-prefix {group}");
        var lines = await aws.AskAsync($"logs get-log-events --log-group-name {group} --log-stream-name s --limit 1");
        await aws.AskAsync($"logs delete-log-group --log-group-name {group}");

        Assert.Equal(7, (int?)groups["logGroups"]![0]!["retentionInDays"]);
        Assert.Equal("two", (string?)Assert.Single(lines["events"]!.AsArray())!["message"]);
        Assert.Equal(
            "ResourceNotFoundException",
            await aws.RefusalAsync($"logs describe-log-streams --log-group-name {group}"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Groups_OneAPage_AreAllOfTheTemplates(int version)
    {
        var aws = await AwsCommand.OfVersionAsync(version, rehearsal);

        var names = (await aws.AskOneByOneAsync("logGroups", "logs describe-log-groups"))
            .Select(group => (string)group!["logGroupName"]!).ToList();

        Assert.Distinct(names);
        Assert.Contains("/aws/lambda/shop-switch", names);
        Assert.Contains("/bluegreen/shop", names);
    }
}
