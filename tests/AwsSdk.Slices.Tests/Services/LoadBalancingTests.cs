using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;
using LoadBalancerAction = Amazon.ElasticLoadBalancingV2.Model.Action;

namespace AwsSdk.Slices.Tests.Services;

/// <summary>Each load balancing operation, understood by something that is not ours.</summary>
public sealed class LoadBalancingTests(AwsEndpoints endpoints)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(AwsEndpoints.Names), MemberType = typeof(AwsEndpoints))]
    public async Task Rule_CreatedModifiedAndDeleted_IsAsAsked(string endpoint)
    {
        var world = await endpoints.WorldAsync(endpoint);

        var created = await world.Elb.CreateRuleAsync(
            new()
            {
                ListenerArn = world.ListenerArn,
                Priority = 10,
                Conditions = [new() { Field = "path-pattern", Values = ["/api/*"] }],
                Actions = [Split(world, blue: 100, green: 0)],
            },
            Cancel);
        var arn = Assert.Single(created.Rules).RuleArn;
        await world.Elb.ModifyRuleAsync(
            new() { RuleArn = arn, Actions = [Split(world, blue: 25, green: 75)] }, Cancel);
        await world.Elb.SetRulePrioritiesAsync(
            new() { RulePriorities = [new() { RuleArn = arn, Priority = 11 }] }, Cancel);
        var read = Assert.Single((await world.Elb.DescribeRulesAsync(new() { RuleArns = [arn] }, Cancel)).Rules);
        await world.Elb.DeleteRuleAsync(new() { RuleArn = arn }, Cancel);

        Assert.Equal("11", read.Priority);
        Assert.False(read.IsDefault);
        Assert.Equal("path-pattern", Assert.Single(read.Conditions).Field);
        var forward = Assert.Single(read.Actions).ForwardConfig;
        Assert.Equal([25, 75], forward.TargetGroups.Select(group => group.Weight!.Value));
        Assert.Equal([world.BlueArn, world.GreenArn], forward.TargetGroups.Select(group => group.TargetGroupArn));
        await Assert.ThrowsAsync<RuleNotFoundException>(() => world.Elb.ModifyRuleAsync(
            new() { RuleArn = arn, Actions = [Split(world, blue: 1, green: 1)] }, Cancel));
    }

    [Theory]
    [MemberData(nameof(AwsEndpoints.Names), MemberType = typeof(AwsEndpoints))]
    public async Task Rule_OfATakenPriority_IsPriorityInUse(string endpoint)
    {
        var world = await endpoints.WorldAsync(endpoint);
        var request = new CreateRuleRequest
        {
            ListenerArn = world.ListenerArn,
            Priority = 20,
            Conditions = [new() { Field = "host-header", Values = ["test.example.com"] }],
            Actions = [Split(world, blue: 100, green: 0)],
        };
        await world.Elb.CreateRuleAsync(request, Cancel);

        await Assert.ThrowsAsync<PriorityInUseException>(() => world.Elb.CreateRuleAsync(request, Cancel));
    }

    [Theory]
    [MemberData(nameof(AwsEndpoints.Names), MemberType = typeof(AwsEndpoints))]
    public async Task Balancer_Described_LeadsToItsListenerAndTargetGroups(string endpoint)
    {
        var world = await endpoints.WorldAsync(endpoint);

        var balancers = await world.Elb.DescribeLoadBalancersAsync(
            new() { LoadBalancerArns = [world.LoadBalancerArn] }, Cancel);
        var listeners = await world.Elb.DescribeListenersAsync(
            new() { LoadBalancerArn = world.LoadBalancerArn }, Cancel);
        var groups = await world.Elb.DescribeTargetGroupsAsync(
            new() { TargetGroupArns = [world.BlueArn, world.GreenArn] }, Cancel);
        var attributes = await world.Elb.DescribeTargetGroupAttributesAsync(
            new() { TargetGroupArn = world.BlueArn }, Cancel);

        Assert.Equal(LoadBalancerTypeEnum.Application, Assert.Single(balancers.LoadBalancers).Type);
        var listener = Assert.Single(listeners.Listeners);
        Assert.Equal(world.ListenerArn, listener.ListenerArn);
        Assert.Equal(80, listener.Port);
        Assert.Equal(ActionTypeEnum.Forward, Assert.Single(listener.DefaultActions).Type);
        Assert.Equal(2, groups.TargetGroups.Count);
        Assert.Contains(attributes.Attributes, attribute => attribute.Key == "deregistration_delay.timeout_seconds");
    }

    [Theory]
    [MemberData(nameof(AwsEndpoints.Names), MemberType = typeof(AwsEndpoints))]
    public async Task TargetHealth_Described_NamesEachTarget(string endpoint)
    {
        var world = await endpoints.WorldAsync(endpoint);

        var health = await world.Elb.DescribeTargetHealthAsync(new() { TargetGroupArn = world.BlueArn }, Cancel);

        var target = Assert.Single(health.TargetHealthDescriptions);
        Assert.NotNull(target.Target.Id);
        Assert.NotNull(target.TargetHealth.State);
    }

    [Theory]
    [MemberData(nameof(AwsEndpoints.Names), MemberType = typeof(AwsEndpoints))]
    public async Task TargetGroup_ThatIsAbsent_IsTargetGroupNotFound(string endpoint)
    {
        var world = await endpoints.WorldAsync(endpoint);

        await Assert.ThrowsAsync<TargetGroupNotFoundException>(() => world.Elb.DescribeTargetGroupAttributesAsync(
            new() { TargetGroupArn = $"{world.BlueArn}0" }, Cancel));
    }

    private static LoadBalancerAction Split(AwsWorld world, int blue, int green) => new()
    {
        Type = ActionTypeEnum.Forward,
        ForwardConfig = new()
        {
            TargetGroups =
            [
                new() { TargetGroupArn = world.BlueArn, Weight = blue },
                new() { TargetGroupArn = world.GreenArn, Weight = green },
            ],
        },
    };
}
