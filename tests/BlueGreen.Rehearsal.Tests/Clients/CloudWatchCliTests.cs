using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Tests.Clients;

[Collection<FleetClients>]
public sealed class CloudWatchCliTests(ClientRehearsal rehearsal)
{
    private const string Alarm =
        "--namespace Cli --metric-name Errors --statistic Sum --period 60 --evaluation-periods 1 --threshold 1 "
        + "--comparison-operator GreaterThanThreshold --treat-missing-data ignore";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Alarm_PutWaitedForSetAndDeleted_IsFoundByItsState(int version)
    {
        var aws = await AwsCommand.OfVersionAsync(version, rehearsal);

        await aws.SayAsync($"cloudwatch put-metric-alarm --alarm-name cli-errors {Alarm}");
        await aws.SayAsync("cloudwatch wait alarm-exists --alarm-names cli-errors");
        await aws.SayAsync(
            "cloudwatch set-alarm-state --alarm-name cli-errors --state-value ALARM --state-reason drill");
        var raised = await aws.AskOneByOneAsync(
            "MetricAlarms", "cloudwatch describe-alarms --alarm-name-prefix cli- --state-value ALARM");
        var history = await aws.AskOneByOneAsync(
            "AlarmHistoryItems", "cloudwatch describe-alarm-history --alarm-name cli-errors");
        await aws.SayAsync("cloudwatch delete-alarms --alarm-names cli-errors");

        var alarm = Assert.Single(raised)!;
        Assert.Equal("drill", (string?)alarm["StateReason"]);
        Assert.Equal(
            ["StateUpdate", "ConfigurationUpdate"], history.Select(item => (string?)item!["HistoryItemType"]).Take(2));
        Assert.Equal(
            "ResourceNotFound",
            await aws.RefusalAsync("cloudwatch delete-alarms --alarm-names cli-errors"));
    }
}
