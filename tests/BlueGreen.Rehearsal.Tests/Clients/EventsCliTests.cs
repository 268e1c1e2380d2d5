using System.Globalization;

namespace BlueGreen.Rehearsal.Tests.Clients;

[Collection<WorkflowClients>]
public sealed class EventsCliTests(ClientRehearsal rehearsal)
{
    private const string Queue = "arn:aws:sqs:eu-west-1:111111111111:shop-attention";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Rule_MadeByAPerson_PassesEventsOnUntilItIsDeleted(int version)
    {
        var aws = await AwsCommand.OfVersionAsync(version, rehearsal);
        var rule = string.Create(CultureInfo.InvariantCulture, $"person-{version}");
        var source = string.Create(CultureInfo.InvariantCulture, $"cli.{version}");
        var queue = await aws.AskAsync(
            $"sqs get-queue-url --queue-name shop-attention --endpoint-url {rehearsal.Aws.EndpointUrl}");
        await aws.AskAsync($"events put-rule --name {rule} --event-pattern", $$"""{"source":["{{source}}"]}""");
        await aws.AskAsync($"events put-targets --rule {rule} --targets Id=one,Arn={Queue} Id=two,Arn={Queue}");

        var put = await aws.AskAsync(
            "events put-events --entries",
            $$"""[{"Source":"{{source}}","DetailType":"d","Detail":"{}"},"""
                + """{"Source":"s","DetailType":"d","Detail":"{"}]""");
        var targets = await aws.AskOneByOneAsync("Targets", $"events list-targets-by-rule --rule {rule}");
        var message = await aws.AskAsync(
            $"sqs receive-message --wait-time-seconds 20 --endpoint-url {rehearsal.Aws.EndpointUrl} --queue-url",
            (string)queue["QueueUrl"]!);

        Assert.Equal(1, (int?)put["FailedEntryCount"]);
        Assert.Equal("MalformedDetail", (string?)put["Entries"]![1]!["ErrorCode"]);
        Assert.Equal(["one", "two"], targets.Select(target => (string?)target!["Id"]));
        Assert.Contains(
            $"\"source\":\"{source}\"", (string?)message["Messages"]![0]!["Body"], StringComparison.Ordinal);
        Assert.Equal("ValidationException", await aws.RefusalAsync($"events delete-rule --name {rule}"));
        await aws.AskAsync($"events remove-targets --rule {rule} --ids one two");
        await aws.AskAsync($"events delete-rule --name {rule}");
        Assert.Equal("ResourceNotFoundException", await aws.RefusalAsync($"events describe-rule --name {rule}"));
        await aws.AskAsync(
            $"sqs purge-queue --endpoint-url {rehearsal.Aws.EndpointUrl} --queue-url", (string)queue["QueueUrl"]!);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Rules_OfTheTemplate_AreListedOneAPageSwitchedOffAndTried(int version)
    {
        var aws = await AwsCommand.OfVersionAsync(version, rehearsal);

        var rules = await aws.AskOneByOneAsync("Rules", "events list-rules --name-prefix shop-");
        await aws.AskAsync("events disable-rule --name shop-sweep");
        var off = await aws.AskAsync("events describe-rule --name shop-sweep");
        await aws.AskAsync("events enable-rule --name shop-sweep");
        var tried = await aws.AskAsync(
            "events test-event-pattern",
            "--event-pattern", """{"source":[{"prefix":"aws."}]}""",
            "--event",
            """{"id":"1","account":"1","source":"aws.ecr","time":"2026-11-21T12:00:00Z","region":"r","resources":[],"""
                + """ "detail-type":"d","detail":{}}""");

        Assert.Equal(
            ["shop-alarm", "shop-died", "shop-push", "shop-rollbackfailed", "shop-sweep"],
            rules.Select(rule => (string?)rule!["Name"]));
        Assert.Equal("DISABLED", (string?)off["State"]);
        Assert.True((bool?)tried["Result"]);
        Assert.Equal(
            "InvalidEventPatternException",
            await aws.RefusalAsync("events put-rule --name wrong --event-pattern {\"source\":[]"));
    }
}
