using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Tests.LoadBalancing;

public sealed class LoadBalancerServiceTests
{
    private static readonly ImmutableDictionary<string, JsonNode?> None = ImmutableDictionary<string, JsonNode?>.Empty;

    private const string NoArn = "arn:aws:elasticloadbalancing:eu-west-1:111111111111:nothing/here";

    [Theory]
    [InlineData("DescribeRules", """{"RuleArns":["$none"]}""", "RuleNotFound")]
    [InlineData("DescribeRules", """{"ListenerArn":"$none"}""", "ListenerNotFound")]
    [InlineData("DescribeRules", "{}", "ValidationError")]
    [InlineData("DescribeListeners", """{"LoadBalancerArn":"$none"}""", "LoadBalancerNotFound")]
    [InlineData("DescribeLoadBalancers", """{"Names":["nobody"]}""", "LoadBalancerNotFound")]
    [InlineData("DescribeTargetGroups", """{"Names":["nobody"]}""", "TargetGroupNotFound")]
    [InlineData("DescribeTargetHealth", """{"TargetGroupArn":"$none"}""", "TargetGroupNotFound")]
    [InlineData("ModifyRule", """{"RuleArn":"$rule","Actions":[{"Type":"forward","TargetGroupArn":"$none"}]}""",
        "TargetGroupNotFound")]
    [InlineData("ModifyRule", """
        {"RuleArn":"$rule","Actions":[{"Type":"forward","ForwardConfig":{"TargetGroups":[
          {"TargetGroupArn":"$blue","Weight":"1000"}]}}]}
        """, "ValidationError")]
    [InlineData("ModifyRule", """
        {"RuleArn":"$rule","Actions":[{"Type":"forward","ForwardConfig":{"TargetGroups":[
          {"TargetGroupArn":"$blue","Weight":"1"},{"TargetGroupArn":"$green"}]}}]}
        """, "ValidationError")]
    [InlineData("ModifyRule", """{"RuleArn":"$default"}""", "OperationNotPermitted")]
    [InlineData("DeleteRule", """{"RuleArn":"$default"}""", "OperationNotPermitted")]
    [InlineData("CreateRule", """
        {"ListenerArn":"$listener","Priority":"10","Conditions":[{"Field":"path-pattern","Values":["/"]}],
         "Actions":[{"Type":"forward","TargetGroupArn":"$blue"}]}
        """, "PriorityInUse")]
    [InlineData("ModifyTargetGroupAttributes", """
        {"TargetGroupArn":"$blue","Attributes":[{"Key":"no.such","Value":"1"}]}
        """, "ValidationError")]
    [InlineData("CreateLoadBalancer", "{}", "UnknownOperationException")]
    public async Task Call_Wrong_FailsWithTheServicesCode(string action, string parameters, string code)
    {
        await using var rig = await BalancerRig.StartAsync();
        var filled = parameters.Replace("$none", NoArn, StringComparison.Ordinal)
            .Replace("$rule", rig.RuleArn, StringComparison.Ordinal)
            .Replace("$default", rig.Listener.Routes.Default.Arn, StringComparison.Ordinal)
            .Replace("$listener", rig.Listener.Arn, StringComparison.Ordinal)
            .Replace("$blue", rig.Blue.Arn, StringComparison.Ordinal)
            .Replace("$green", rig.Green.Arn, StringComparison.Ordinal);

        var error = await Assert.ThrowsAsync<AwsException>(() => rig.CallAsync(action, filled));

        Assert.Equal(code, error.Code);
    }

    // Source: "ModifyRule, API reference".
    [Trait("Fact", "ModifyRule replaces what it is given and leaves every other property of the rule unchanged.")]
    [Fact]
    public async Task DescribeRules_AfterModifyRule_ReadsBackWhatWasSetAndKeepsTheRest()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.SplitAsync(95, 5);

        var described = await rig.CallAsync("DescribeRules", $$"""{"RuleArns":["{{rig.RuleArn}}"]}""");

        var rule = Assert.Single(described["Rules"]!.AsArray())!;
        Assert.Equal("10", rule["Priority"]!.GetValue<string>());
        Assert.Equal("/*", rule["Conditions"]![0]!["PathPatternConfig"]!["Values"]![0]!.GetValue<string>());
        var groups = rule["Actions"]![0]!["ForwardConfig"]!["TargetGroups"]!.AsArray();
        Assert.Equal([95, 5], groups.Select(group => group!["Weight"]!.GetValue<int>()));
        Assert.Equal(
            [rig.Blue.Arn, rig.Green.Arn], groups.Select(group => group!["TargetGroupArn"]!.GetValue<string>()));
    }

    [Fact]
    public async Task DescribeRules_PageSizeOne_GivesTheNextMarkerUntilTheEnd()
    {
        await using var rig = await BalancerRig.StartAsync();

        var first = await rig.CallAsync(
            "DescribeRules", $$"""{"ListenerArn":"{{rig.Listener.Arn}}","PageSize":"1"}""");
        var second = await rig.CallAsync("DescribeRules", $$"""
            {"ListenerArn":"{{rig.Listener.Arn}}","PageSize":"1","Marker":"{{first["NextMarker"]}}"}
            """);

        Assert.Equal(rig.RuleArn, first["Rules"]![0]!["RuleArn"]!.GetValue<string>());
        Assert.Equal("default", second["Rules"]![0]!["Priority"]!.GetValue<string>());
        Assert.Null(second["NextMarker"]);
    }

    // Source: "SetRulePriorities, API reference".
    [Trait("Fact", "SetRulePriorities is the only call that changes several rules at once.")]
    [Fact]
    public async Task SetRulePriorities_TwoSwapped_ChangesBothAtOnce()
    {
        await using var rig = await BalancerRig.StartAsync();
        var other = (await rig.CallAsync("CreateRule", RuleTests.FixedRule(rig, 20, "/*", "other")))
            ["Rules"]![0]!["RuleArn"]!.GetValue<string>();

        await rig.CallAsync("SetRulePriorities", $$"""
            {"RulePriorities":[{"RuleArn":"{{rig.RuleArn}}","Priority":"20"},{"RuleArn":"{{other}}","Priority":"10"}]}
            """);

        Assert.Equal("other", await rig.GetTextAsync());
    }

    [Fact]
    public async Task DescribeTargetHealth_Targets_TellsStateAndReason()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.RegisterAsync(rig.Green, 5001);

        var all = await rig.CallAsync("DescribeTargetHealth", $$"""{"TargetGroupArn":"{{rig.Green.Arn}}"}""");
        var asked = await rig.CallAsync("DescribeTargetHealth", $$"""
            {"TargetGroupArn":"{{rig.Green.Arn}}","Targets":[{"Id":"10.9.9.9","Port":"1"}]}
            """);

        var healthy = Assert.Single(all["TargetHealthDescriptions"]!.AsArray())!;
        Assert.Equal("""{"Id":"10.0.0.1","Port":5001}""", healthy["Target"]!.ToJsonString());
        Assert.Equal("""{"State":"healthy"}""", healthy["TargetHealth"]!.ToJsonString());
        Assert.Equal("Target.NotRegistered",
            asked["TargetHealthDescriptions"]![0]!["TargetHealth"]!["Reason"]!.GetValue<string>());
    }

    [Fact]
    public async Task ModifyTargetGroupAttributes_OneKey_KeepsTheOthers()
    {
        await using var rig = await BalancerRig.StartAsync();

        await rig.CallAsync("ModifyTargetGroupAttributes", $$"""
            {"TargetGroupArn":"{{rig.Blue.Arn}}","Attributes":[{"Key":"slow_start.duration_seconds","Value":"30"}]}
            """);

        var attributes = (await rig.CallAsync(
            "DescribeTargetGroupAttributes", $$"""{"TargetGroupArn":"{{rig.Blue.Arn}}"}"""))["Attributes"]!.AsArray()
            .ToDictionary(pair => pair!["Key"]!.GetValue<string>(), pair => pair!["Value"]!.GetValue<string>());
        Assert.Equal("30", attributes["slow_start.duration_seconds"]);
        Assert.Equal("31", attributes["deregistration_delay.timeout_seconds"]);
    }

    [Fact]
    public async Task DescribeTags_OfARuleMadeByTheApi_GivesThem()
    {
        await using var rig = await BalancerRig.StartAsync();
        var request = JsonNode.Parse(RuleTests.FixedRule(rig, 20, "/*", "other"))!.AsObject();
        request["Tags"] = new JsonArray(new JsonObject { ["Key"] = "team", ["Value"] = "shop" });
        var rule = (await rig.CallAsync("CreateRule", request.ToJsonString()))["Rules"]![0]!["RuleArn"];

        var tags = await rig.CallAsync("DescribeTags", $$"""{"ResourceArns":["{{rule}}"]}""");

        Assert.Equal("""[{"Key":"team","Value":"shop"}]""", tags["TagDescriptions"]![0]!["Tags"]!.ToJsonString());
    }

    [Fact]
    public async Task DescribeAll_FromTheTemplate_TellsNamesPortsAndChecks()
    {
        await using var rig = await BalancerRig.StartAsync();

        var balancer = (await rig.CallAsync("DescribeLoadBalancers", "{}"))["LoadBalancers"]![0]!;
        var listener = (await rig.CallAsync(
            "DescribeListeners", $$"""{"LoadBalancerArn":"{{rig.Balancer.Arn}}"}"""))["Listeners"]![0]!;
        var group = (await rig.CallAsync("DescribeTargetGroups", """{"Names":["blue"]}"""))["TargetGroups"]![0]!;

        Assert.Matches(
            "^shop-[0-9a-f]{9}\\.eu-west-1\\.elb\\.amazonaws\\.com$", balancer["DNSName"]!.GetValue<string>());
        Assert.Equal(8080, listener["Port"]!.GetValue<int>());
        Assert.Equal(7, group["HealthCheckIntervalSeconds"]!.GetValue<int>());
        Assert.Equal(rig.Balancer.Arn, group["LoadBalancerArns"]![0]!.GetValue<string>());
    }

    // Source: "Update behaviors of stack resources, CloudFormation guide".
    [Trait("Fact", "A stack update that changes a rule in a template sends the template's weights again.")]
    [Fact]
    public async Task RuleResource_UpdatedWithTheTemplate_SendsTheTemplatesWeightsAsCloudFormationDoes()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.SplitAsync(0, 100);
        var kind = rig.Elb.ResourceKinds.Single(
            known => known.Type == "AWS::ElasticLoadBalancingV2::ListenerRule");
        var properties = JsonNode.Parse($$"""
            {"ListenerArn":"{{rig.Listener.Arn}}","Priority":12,"Actions":[{{rig.Forward(100, 0)}}],
             "Conditions":[{"Field":"path-pattern","Values":["/*"]}]}
            """)!.AsObject();
        var current = new StackResource(
            "Rule", kind.Type, rig.RuleArn, new() { ["ListenerArn"] = rig.Listener.Arn }, None);

        await kind.UpdateAsync(current, new("Rule", "Shop", properties), BalancerRig.Cancel);

        Assert.Equal([100, 0], rig.Elb.Listeners.GetRule(rig.RuleArn).Rule.Groups.Select(share => share.Weight));
        Assert.Equal(12, rig.Elb.Listeners.GetRule(rig.RuleArn).Rule.Priority);
    }

    [Fact]
    public async Task ListenerResource_UpdatedToAnotherPort_IsRefusedWithBothPorts()
    {
        await using var rig = await BalancerRig.StartAsync();
        var kind = rig.Elb.ResourceKinds.Single(known => known.Type == "AWS::ElasticLoadBalancingV2::Listener");
        var current = new StackResource(
            "Listener", kind.Type, rig.Listener.Arn, new() { ["Port"] = 8080 }, None);

        var error = await Assert.ThrowsAsync<AwsException>(() => kind.UpdateAsync(
            current, new("Listener", "Shop", new() { ["Port"] = 81 }), BalancerRig.Cancel));

        Assert.Contains("from 8080 to 81", error.Message, StringComparison.Ordinal);
    }
}
