using System.Globalization;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using BlueGreen.Core;
using BlueGreen.Core.Settings;
using Constructs;

namespace BlueGreen.Cdk;

/// <summary>The load balancer, its listeners and the two colours' target groups: all but the production rule.</summary>
/// <remarks>
/// Nothing here names a weight. The listeners' own actions answer 404, and the test rules are as fixed as their
/// colours; what moves belongs to <see cref="ProductionRule"/>.
/// </remarks>
public sealed class LoadBalancing : Construct
{
    /// <summary>Chooses the colour on the test listener.</summary>
    public const string ColourHeader = "X-BlueGreen-Colour";

    /// <summary>TLS 1.2 with forward secrecy, and 1.3: AWS recommends it ("Security policies for your ALB").</summary>
    private const string TlsPolicy = "ELBSecurityPolicy-TLS13-1-2-2021-06";

    private readonly CfnTargetGroup _blue;
    private readonly CfnTargetGroup _green;

    public LoadBalancing(Construct scope, ApplicationSettings settings, Network network)
        : base(scope, "LoadBalancing")
    {
        SecurityGroup = NewSecurityGroup(settings.Network, network);
        Balancer = new CfnLoadBalancer(this, "Balancer", new CfnLoadBalancerProps
        {
            Name = settings.Application,
            Type = "application",
            Scheme = "internet-facing",
            Subnets = network.PublicSubnets,
            SecurityGroups = [SecurityGroup.AttrGroupId],
            LoadBalancerAttributes = new[]
            {
                // A header that is no header is an attack or a mistake; no task should see it.
                Attribute("routing.http.drop_invalid_header_fields.enabled", "true"),
            },
        });
        _blue = NewTargetGroup(Colour.Blue, settings, network);
        _green = NewTargetGroup(Colour.Green, settings, network);

        ProductionListener = NewProductionListener(settings.Network);
        var test = NewListener("TestListener", settings.Network.TestPort, "HTTP", certificate: null);
        TestRules = [NewTestRule(test, Colour.Blue, priority: 1), NewTestRule(test, Colour.Green, priority: 2)];

        ProductionUrl = ProductionAddress(settings.Network, Balancer.AttrDnsName);
        TestUrl = string.Create(
            CultureInfo.InvariantCulture, $"http://{Balancer.AttrDnsName}:{settings.Network.TestPort}");
    }

    public CfnSecurityGroup SecurityGroup { get; }

    public CfnListener ProductionListener { get; }

    public IReadOnlyList<CfnListenerRule> TestRules { get; }

    public string ProductionUrl { get; }

    public string TestUrl { get; }

    /// <summary>The CloudWatch dimension, `app/name/id`.</summary>
    public string FullName => Balancer.AttrLoadBalancerFullName;

    private CfnLoadBalancer Balancer { get; }

    public CfnTargetGroup TargetGroup(Colour colour) => colour == Colour.Blue ? _blue : _green;

    private CfnSecurityGroup NewSecurityGroup(NetworkSettings settings, Network network) =>
        new(this, "SecurityGroup", new CfnSecurityGroupProps
        {
            GroupDescription = "Users reach the production listener; the pipeline and its friends the test listener.",
            VpcId = network.VpcId,
            SecurityGroupIngress = new[] { Ingress(settings.ProductionPort, "0.0.0.0/0", "Users") }
                .Concat(network.TestCidrs.Select(cidr => Ingress(settings.TestPort, cidr, "Smoke tests")))
                .ToArray(),
        });

    private static CfnSecurityGroup.IngressProperty Ingress(int port, string cidr, string who) =>
        new() { IpProtocol = "tcp", FromPort = port, ToPort = port, CidrIp = cidr, Description = who };

    /// <remarks>
    /// Whatever would replace the group is a constant, the port too: ECS registers each task with its own port, and
    /// this one is only what a target without a port would get.
    /// </remarks>
    private CfnTargetGroup NewTargetGroup(Colour colour, ApplicationSettings settings, Network network)
    {
        var check = settings.HealthCheck;
        return new CfnTargetGroup(this, $"{colour}Targets", new CfnTargetGroupProps
        {
            Name = new ApplicationNames(settings.Application).Fleet(colour),
            VpcId = network.VpcId,
            TargetType = "ip",
            Protocol = "HTTP",
            ProtocolVersion = "HTTP1",
            Port = 80,
            HealthCheckEnabled = true,
            HealthCheckProtocol = "HTTP",
            HealthCheckPort = "traffic-port",
            HealthCheckPath = check.Path,
            HealthCheckIntervalSeconds = check.IntervalSeconds,
            HealthCheckTimeoutSeconds = check.TimeoutSeconds,
            HealthyThresholdCount = check.HealthyCount,
            UnhealthyThresholdCount = check.UnhealthyCount,
            Matcher = new CfnTargetGroup.MatcherProperty { HttpCode = check.Status },
            TargetGroupAttributes = new[]
            {
                TargetAttribute(
                    "deregistration_delay.timeout_seconds",
                    check.DeregistrationDelaySeconds.ToString(CultureInfo.InvariantCulture)),
                // With stickiness a client would stay on the old colour after the switch.
                TargetAttribute("stickiness.enabled", "false"),
                // An idle colour without healthy tasks must not take the load balancer's zones out of DNS.
                TargetAttribute("target_group_health.dns_failover.minimum_healthy_targets.count", "off"),
            },
        });
    }

    private CfnListener NewProductionListener(NetworkSettings settings) =>
        NewListener(
            "ProductionListener",
            settings.ProductionPort,
            settings.CertificateArn is null ? "HTTP" : "HTTPS",
            settings.CertificateArn);

    private CfnListener NewListener(string id, int port, string protocol, string? certificate) =>
        new(this, id, new CfnListenerProps
        {
            LoadBalancerArn = Balancer.Ref,
            Port = port,
            Protocol = protocol,
            SslPolicy = certificate is null ? null : TlsPolicy,
            Certificates = certificate is null
                ? null
                : new[] { new CfnListener.CertificateProperty { CertificateArn = certificate } },
            DefaultActions = new[]
            {
                new CfnListener.ActionProperty
                {
                    Type = "fixed-response",
                    FixedResponseConfig = new CfnListener.FixedResponseConfigProperty
                    {
                        StatusCode = "404",
                        ContentType = "text/plain",
                        MessageBody = "No application answers here.",
                    },
                },
            },
        });

    private CfnListenerRule NewTestRule(CfnListener listener, Colour colour, int priority) =>
        new(this, $"{colour}TestRule", new CfnListenerRuleProps
        {
            ListenerArn = listener.Ref,
            Priority = priority,
            Conditions = new[]
            {
                new CfnListenerRule.RuleConditionProperty
                {
                    Field = "http-header",
                    HttpHeaderConfig = new CfnListenerRule.HttpHeaderConfigProperty
                    {
                        HttpHeaderName = ColourHeader,
                        Values = [colour.Name],
                    },
                },
            },
            Actions = new[]
            {
                new CfnListenerRule.ActionProperty { Type = "forward", TargetGroupArn = TargetGroup(colour).Ref },
            },
        });

    private static string ProductionAddress(NetworkSettings settings, string balancer)
    {
        var (scheme, usual) = settings.CertificateArn is null ? ("http", 80) : ("https", 443);
        var port = settings.ProductionPort == usual
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $":{settings.ProductionPort}");
        return $"{scheme}://{settings.HostName ?? balancer}{port}";
    }

    private static CfnLoadBalancer.LoadBalancerAttributeProperty Attribute(string key, string value) =>
        new() { Key = key, Value = value };

    private static CfnTargetGroup.TargetGroupAttributeProperty TargetAttribute(string key, string value) =>
        new() { Key = key, Value = value };
}
