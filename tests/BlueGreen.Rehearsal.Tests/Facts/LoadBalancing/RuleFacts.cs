using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.LoadBalancing;
using BlueGreen.Rehearsal.Tests.LoadBalancing;

namespace BlueGreen.Rehearsal.Tests.Facts.LoadBalancing;

/// <summary>What Elastic Load Balancing does with rules and their changes.</summary>
public sealed class RuleFacts
{
    // Source: "Action types for listener rules".
    [Trait("Fact", "Weighted groups do not fail over: one with only unhealthy targets keeps its share of requests.")]
    [Fact]
    public async Task WeightedGroup_WithOnlyUnhealthyTargets_KeepsItsShare()
    {
        await using var rig = await BalancerRig.StartAsync();
        var sick = await rig.AddTargetAsync(rig.Blue, "blue");
        rig.Probe[sick] = ScriptedProbe.Fail;
        await rig.CheckAsync();
        await rig.CheckAsync();
        await rig.AddTargetAsync(rig.Green, "green");
        await rig.SplitAsync(50, 50);

        var answers = new List<string>();
        foreach (var _ in Enumerable.Range(0, 10)) answers.Add(await rig.GetTextAsync());

        Assert.Equal("unhealthy", rig.Blue.HealthOf(sick)?.State);
        Assert.Equal(5, answers.Count(answer => answer == "blue"));
    }

    // Source: "TargetGroupTuple, API reference".
    [Trait("Fact", "A weight is 0 to 999.")]
    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(999, true)]
    [InlineData(1000, false)]
    public async Task Weight_Outside0To999_IsRefused(int weight, bool accepted)
    {
        await using var rig = await BalancerRig.StartAsync();

        var refusal = await Record.ExceptionAsync(() => rig.SplitAsync(100, weight));

        Assert.Equal(accepted ? null : "ValidationError", (refusal as AwsException)?.Code);
    }

    // Source: "Quotas for your Application Load Balancers".
    [Trait("Fact", "An action forwards to at most five target groups.")]
    [Theory]
    [InlineData(5, null)]
    [InlineData(6, "ValidationError")]
    public async Task Groups_OfAnAction_AreAtMostFive(int count, string? code)
    {
        await using var rig = await BalancerRig.StartAsync();
        var groups = new List<string>();
        foreach (var number in Enumerable.Range(1, count))
        {
            var made = await rig.CreateAsync(
                "TargetGroup", $$"""{"Name":"g{{number}}","Port":80,"Protocol":"HTTP","TargetType":"ip"}""");
            groups.Add($$"""{"TargetGroupArn":"{{made.PhysicalId}}","Weight":"1"}""");
        }

        var refusal = await Record.ExceptionAsync(() => rig.CallAsync("ModifyRule", $$$"""
            {"RuleArn":"{{{rig.RuleArn}}}","Actions":[{"Type":"forward","ForwardConfig":
              {"TargetGroups":[{{{string.Join(',', groups)}}}]} }]}
            """));

        Assert.Equal(code, (refusal as AwsException)?.Code);
    }

    // Source: "ModifyRule, API reference".
    [Trait("Fact", "ModifyRule replaces the whole list of actions: a group that is not sent has left the rule.")]
    [Fact]
    public async Task ModifyRule_WithOneOfTwoGroups_DropsTheOther()
    {
        await using var rig = await BalancerRig.StartAsync();
        var target = await rig.RegisterAsync(rig.Green, 5001);

        await rig.CallAsync("ModifyRule", $$"""
            {"RuleArn":"{{rig.RuleArn}}","Actions":[{"Type":"forward","TargetGroupArn":"{{rig.Blue.Arn}}"}]}
            """);

        Assert.Equal([rig.Blue], rig.Elb.Listeners.GetRule(rig.RuleArn).Rule.Groups.Select(share => share.Group));
        Assert.Equal(new TargetHealth(
            "unused", "Target.NotInUse",
            "Target group is not configured to receive traffic from the load balancer"), rig.Green.HealthOf(target));
    }

    // Source: "ModifyRule, API reference".
    [Trait("Fact", "ModifyRule of a default rule is OperationNotPermitted; only ModifyListener changes it.")]
    [Fact]
    public async Task DefaultRule_ChangesByModifyListenerAlone()
    {
        await using var rig = await BalancerRig.StartAsync();
        var arn = rig.Listener.Routes.Default.Arn;

        var refusal = await Assert.ThrowsAsync<AwsException>(() => rig.CallAsync(
            "ModifyRule", $$"""{"RuleArn":"{{arn}}","Actions":[{{rig.Forward(0, 100)}}]}"""));
        await rig.CallAsync("ModifyListener", $$"""
            {"ListenerArn":"{{rig.Listener.Arn}}","DefaultActions":[{{rig.Forward(0, 100)}}]}
            """);

        Assert.Equal("OperationNotPermitted", refusal.Code);
        Assert.Equal([0, 100], rig.Listener.Routes.Default.Groups.Select(share => share.Weight));
    }

    // Source: "How Elastic Load Balancing works"; "Edit target group attributes".
    [Trait("Fact", "A rule change starts no deregistration: targets that lose their weight stay healthy.")]
    [Fact]
    public async Task Targets_ThatLoseTheirWeight_DoNotDrain()
    {
        await using var rig = await BalancerRig.StartAsync();
        var target = await rig.AddTargetAsync(rig.Blue, "blue");

        await rig.SplitAsync(0, 100);
        var atOnce = rig.Blue.HealthOf(target);
        rig.Time.Advance(BalancerRig.DrainingTime);

        Assert.Equal(("healthy", "healthy"), (atOnce?.State, rig.Blue.HealthOf(target)?.State));
    }

    // Source: "Create Application Load Balancer resources for blue/green deployments, ECS guide".
    [Trait("Fact", "Weights split only the requests that match their own rule: a test rule's do not count.")]
    [Fact]
    public async Task Weights_WithRequestsOfATestRuleInBetween_StayExact()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.AddTargetAsync(rig.Blue, "blue");
        await rig.AddTargetAsync(rig.Green, "green");
        await rig.CallAsync("CreateRule", $$"""
            {"ListenerArn":"{{rig.Listener.Arn}}","Priority":"5","Actions":[{{rig.Forward(0, 100)}}],"Conditions":
             [{"Field":"path-pattern","Values":["/test*"]}]}
            """);
        await rig.SplitAsync(50, 50);

        var production = new List<string>();
        foreach (var _ in Enumerable.Range(0, 10))
        {
            production.Add(await rig.GetTextAsync("/buy"));
            Assert.Equal("green", await rig.GetTextAsync("/test"));
        }

        Assert.Equal(5, production.Count(answer => answer == "green"));
        Assert.Equal(15, rig.Sum("RequestCount", rig.Green));
    }

    // Source: "Target groups for your Application Load Balancers".
    [Trait("Fact", "A target group belongs to one load balancer.")]
    [Fact]
    public async Task Group_OfAnotherLoadBalancer_IsRefused()
    {
        await using var rig = await BalancerRig.StartAsync();
        var other = await rig.CreateAsync("LoadBalancer", """{"Name":"other"}""");

        var refusal = await Assert.ThrowsAsync<AwsException>(() => rig.CreateAsync("Listener", $$"""
            {"LoadBalancerArn":"{{other.PhysicalId}}","Port":81,"Protocol":"HTTP","DefaultActions":
             [{{rig.Forward(100, 0)}}]}
            """));

        Assert.Equal("TargetGroupAssociationLimit", refusal.Code);
    }

    // Source: "TargetGroupStickinessConfig, API reference".
    [Trait("Fact", "Target group stickiness lasts 1 second to 7 days, which must be said where it is enabled.")]
    [Theory]
    [InlineData("", "ValidationError")]
    [InlineData(",\"DurationSeconds\":\"0\"", "ValidationError")]
    [InlineData(",\"DurationSeconds\":\"604800\"", null)]
    public async Task Stickiness_WithoutADurationInItsRange_IsRefused(string duration, string? code)
    {
        await using var rig = await BalancerRig.StartAsync();

        var refusal = await Record.ExceptionAsync(() => rig.CallAsync("ModifyRule", $$$"""
            {"RuleArn":"{{{rig.RuleArn}}}","Actions":[{"Type":"forward","ForwardConfig":{"TargetGroups":[
              {"TargetGroupArn":"{{{rig.Blue.Arn}}}","Weight":"1"}],
              "TargetGroupStickinessConfig":{"Enabled":"true"{{{duration}}}} }}]}
            """));

        Assert.Equal(code, (refusal as AwsException)?.Code);
    }
}
