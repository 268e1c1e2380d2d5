using System.Globalization;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.LoadBalancing.Routing;

namespace BlueGreen.Rehearsal.LoadBalancing.Api;

/// <summary>Our things in the shapes of the API model.</summary>
public static class ElbShapes
{
    public static JsonObject Of(LoadBalancer balancer) => new()
    {
        ["LoadBalancerArn"] = balancer.Arn,
        ["DNSName"] = balancer.DnsName,
        ["CreatedTime"] = JsonValue.Create(balancer.CreatedAt),
        ["LoadBalancerName"] = balancer.Name,
        ["Scheme"] = balancer.Scheme,
        ["State"] = new JsonObject { ["Code"] = "active" },
        ["Type"] = "application",
        ["SecurityGroups"] = Texts(balancer.SecurityGroups),
        ["AvailabilityZones"] = new JsonArray([.. balancer.Subnets.Select((subnet, index) => new JsonObject
        {
            ["ZoneName"] = $"{balancer.Arn.Split(':')[3]}{(char)('a' + index)}",
            ["SubnetId"] = subnet,
        })]),
        ["IpAddressType"] = "ipv4",
    };

    public static JsonObject Of(Listener listener) => new()
    {
        ["ListenerArn"] = listener.Arn,
        ["LoadBalancerArn"] = listener.LoadBalancer.Arn,
        ["Port"] = listener.Port,
        ["Protocol"] = "HTTP",
        ["DefaultActions"] = RuleActions.Describe(listener.Routes.Default.Action),
    };

    public static JsonObject Of(Rule rule) => new()
    {
        ["RuleArn"] = rule.Arn,
        ["Priority"] = rule.Priority?.ToString(CultureInfo.InvariantCulture) ?? "default",
        ["Conditions"] = new JsonArray([.. rule.Conditions.Select(condition => condition.Described.DeepClone())]),
        ["Actions"] = RuleActions.Describe(rule.Action),
        ["IsDefault"] = rule.IsDefault,
    };

    public static JsonObject Of(TargetGroup group)
    {
        var settings = group.Settings;
        var check = settings.HealthCheck;
        var described = new JsonObject
        {
            ["TargetGroupArn"] = group.Arn,
            ["TargetGroupName"] = group.Name,
            ["Protocol"] = "HTTP",
            ["ProtocolVersion"] = "HTTP1",
            ["Port"] = settings.Port,
            ["TargetType"] = settings.TargetType,
            ["IpAddressType"] = "ipv4",
            ["HealthCheckEnabled"] = check.Enabled,
            ["HealthCheckProtocol"] = "HTTP",
            ["HealthCheckPort"] = check.Port,
            ["HealthCheckPath"] = check.Path,
            ["HealthCheckIntervalSeconds"] = check.IntervalSeconds,
            ["HealthCheckTimeoutSeconds"] = check.TimeoutSeconds,
            ["HealthyThresholdCount"] = check.HealthyThreshold,
            ["UnhealthyThresholdCount"] = check.UnhealthyThreshold,
            ["Matcher"] = new JsonObject { ["HttpCode"] = check.Codes },
            ["LoadBalancerArns"] = Texts(group.LoadBalancer is { } balancer ? [balancer.Arn] : []),
        };
        if (settings.VpcId is { } vpc) described["VpcId"] = vpc;
        return described;
    }

    public static JsonObject Of(TargetGroup group, Target target, TargetHealth health)
    {
        var described = new JsonObject { ["State"] = health.State };
        if (health.Reason is { } reason) described["Reason"] = reason;
        if (health.Description is { } description) described["Description"] = description;
        return new()
        {
            ["Target"] = new JsonObject { ["Id"] = target.Id, ["Port"] = target.Port },
            ["HealthCheckPort"] = group.Settings.HealthCheck.PortOf(target).ToString(CultureInfo.InvariantCulture),
            ["TargetHealth"] = described,
        };
    }

    public static JsonObject Attributes(IReadOnlyDictionary<string, string> attributes) => new()
    {
        ["Attributes"] = new JsonArray([.. attributes
            .Select(attribute => new JsonObject { ["Key"] = attribute.Key, ["Value"] = attribute.Value })]),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
