using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.LoadBalancing.Health;

namespace BlueGreen.Rehearsal.LoadBalancing;

/// <summary>
/// What a target group is told, as one value: where targets listen, how they are checked, how they drain.
/// </summary>
public sealed record TargetGroupSettings
{
    public const string DeregistrationDelay = "deregistration_delay.timeout_seconds";

    /// <summary>The attributes a group always has, at AWS's defaults ("Target groups: attributes").</summary>
    private static readonly ImmutableSortedDictionary<string, string> DefaultAttributes =
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
        {
            [DeregistrationDelay] = "300",
            ["load_balancing.algorithm.type"] = "round_robin",
            ["load_balancing.algorithm.anomaly_mitigation"] = "off",
            ["load_balancing.cross_zone.enabled"] = "use_load_balancer_configuration",
            ["slow_start.duration_seconds"] = "0",
            ["stickiness.enabled"] = "false",
            ["stickiness.type"] = "lb_cookie",
            ["stickiness.lb_cookie.duration_seconds"] = "86400",
            ["stickiness.app_cookie.cookie_name"] = "",
            ["stickiness.app_cookie.duration_seconds"] = "86400",
            ["target_group_health.dns_failover.minimum_healthy_targets.count"] = "1",
            ["target_group_health.dns_failover.minimum_healthy_targets.percentage"] = "off",
            ["target_group_health.unhealthy_state_routing.minimum_healthy_targets.count"] = "1",
            ["target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage"] = "off",
        });

    public required int Port { get; init; }

    public string TargetType { get; init; } = "ip";

    public string? VpcId { get; init; }

    public required HealthCheck HealthCheck { get; init; }

    public ImmutableSortedDictionary<string, string> Attributes { get; init; } = DefaultAttributes;

    public TimeSpan DrainingTime =>
        TimeSpan.FromSeconds(int.Parse(Attributes[DeregistrationDelay], CultureInfo.InvariantCulture));

    /// <summary>Reads the properties of `AWS::ElasticLoadBalancingV2::TargetGroup`.</summary>
    public static TargetGroupSettings Parse(JsonObject properties)
    {
        if (properties.Text("Protocol") is { } protocol and not "HTTP")
            throw Elb.Invalid($"The rehearsal's targets speak HTTP, not '{protocol}'.");
        return new TargetGroupSettings
        {
            Port = properties.Number("Port") ?? throw Elb.Invalid("A port must be specified"),
            TargetType = properties.Text("TargetType") ?? "instance",
            VpcId = properties.Text("VpcId"),
            HealthCheck = HealthCheck.Parse(properties),
        }.With(properties.Objects("TargetGroupAttributes"));
    }

    /// <summary>These attributes replaced, the others kept.</summary>
    public TargetGroupSettings With(IEnumerable<JsonObject> attributes)
    {
        var all = Attributes;
        foreach (var attribute in attributes)
        {
            var key = attribute.Text("Key") ?? throw Elb.Invalid("A target group attribute needs a Key");
            var value = attribute.Text("Value") ?? "";
            if (!all.ContainsKey(key)) throw Elb.Invalid($"Target group attribute key '{key}' is not recognized");
            if (key == DeregistrationDelay && !(int.TryParse(value, out var seconds) && seconds is >= 0 and <= 3600))
                throw Elb.Invalid($"'{key}' must be 0 to 3600 seconds, not '{value}'");
            all = all.SetItem(key, value);
        }
        return this with { Attributes = all };
    }
}
