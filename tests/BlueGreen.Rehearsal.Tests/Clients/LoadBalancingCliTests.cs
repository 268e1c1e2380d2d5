using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Tests.Clients;

[Collection<FleetClients>]
public sealed class LoadBalancingCliTests(ClientRehearsal rehearsal)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task LoadBalancer_WaitedForAndPagedThrough_HasBothColours(int version)
    {
        var aws = await AwsCommand.OfVersionAsync(version, rehearsal);

        await aws.SayAsync("elbv2 wait load-balancer-available --names shop");
        // For this service the CLI hands the page's size on and leaves the marker to the caller.
        var first = await aws.AskAsync("elbv2 describe-target-groups --page-size 1");
        var second = await aws.AskAsync(
            $"elbv2 describe-target-groups --page-size 1 --marker {(string?)first["NextMarker"]}");

        Assert.Equal("shop-blue", (string?)Assert.Single(first["TargetGroups"]!.AsArray())!["TargetGroupName"]);
        Assert.Equal("shop-green", (string?)Assert.Single(second["TargetGroups"]!.AsArray())!["TargetGroupName"]);
        Assert.Null(second["NextMarker"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task TargetGroup_WithOtherHealthChecks_AnswersThem(int version)
    {
        var aws = await AwsCommand.OfVersionAsync(version, rehearsal);
        var group = (string)(await aws.AskAsync("elbv2 describe-target-groups --names shop-green"))
            ["TargetGroups"]![0]!["TargetGroupArn"]!;

        var modified = await aws.AskAsync(
            $"elbv2 modify-target-group --target-group-arn {group} --health-check-interval-seconds 7");
        var refused = await aws.RefusalAsync("elbv2 describe-target-groups --names absent");

        Assert.Equal(7, (int?)modified["TargetGroups"]![0]!["HealthCheckIntervalSeconds"]);
        Assert.Equal("TargetGroupNotFound", refused);
    }
}
