using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using BlueGreen.Core;
using BlueGreen.Core.Planning;
using BlueGreen.Core.Settings;
using Constructs;

namespace BlueGreen.Cdk;

/// <summary>One colour: its ECS service, its task definition family, and who may reach its tasks.</summary>
/// <remarks>
/// The service names its task definition by family and no desired count, so whatever CloudFormation sends again means
/// "what is there already" (R10, docs/decisions/0010).
/// </remarks>
public sealed class Fleet : Construct
{
    /// <summary>Seconds in which ECS forgives a new task failed health checks; our own deadline judges.</summary>
    private const int HealthCheckGraceSeconds = 60;

    private readonly FleetProps _props;

    public Fleet(Construct scope, Colour colour, FleetProps props)
        : base(scope, $"{colour}Fleet")
    {
        _props = props;
        var name = new ApplicationNames(props.Settings.Application).Fleet(colour);
        var targets = props.LoadBalancing.TargetGroup(colour);
        var family = new CustomResource(this, "Family", new CustomResourceProps
        {
            ServiceToken = props.Install.Arn,
            ResourceType = "Custom::ColourFamily",
            Properties = new Dictionary<string, object>
            {
                ["Family"] = name,
                ["Definition"] = PlaceholderDefinition.Json(name, props.Settings, props.Shape),
            },
        });
        var service = NewService(name, targets.Ref);
        // ECS refuses a target group that no listener rule names, and a family without a revision.
        service.Node.AddDependency([props.Rule, family, props.Network.Connectivity, .. props.LoadBalancing.TestRules]);
        // Else ECS itself may stop a live task to even out the zones. This version of CDK does not know the property.
        service.AddPropertyOverride("AvailabilityZoneRebalancing", "DISABLED");
        ServiceArn = service.Ref;
        Resources = new FleetResources(name, name, targets.Ref, targets.AttrTargetGroupFullName);
    }

    public FleetResources Resources { get; }

    public string ServiceArn { get; }

    private CfnService NewService(string name, string targetGroupArn) =>
        new(this, "Service", new CfnServiceProps
        {
            ServiceName = name,
            Cluster = _props.Cluster.Ref,
            LaunchType = "FARGATE",
            TaskDefinition = name,
            HealthCheckGracePeriodSeconds = HealthCheckGraceSeconds,
            DeploymentConfiguration = new CfnService.DeploymentConfigurationProperty
            {
                MinimumHealthyPercent = 100,
                MaximumPercent = 200,
                // Fails early. Without its rollback, which would report the old image as a completed deployment.
                DeploymentCircuitBreaker = new CfnService.DeploymentCircuitBreakerProperty
                {
                    Enable = true,
                    Rollback = false,
                },
            },
            NetworkConfiguration = new CfnService.NetworkConfigurationProperty
            {
                AwsvpcConfiguration = new CfnService.AwsVpcConfigurationProperty
                {
                    AssignPublicIp = "DISABLED",
                    Subnets = _props.Network.PrivateSubnets,
                    SecurityGroups = [NewSecurityGroup().AttrGroupId],
                },
            },
            LoadBalancers = new[]
            {
                new CfnService.LoadBalancerProperty
                {
                    ContainerName = _props.Shape.Container,
                    ContainerPort = _props.Settings.Container.Port,
                    TargetGroupArn = targetGroupArn,
                },
            },
        });

    /// <remarks>
    /// Every port, from the load balancer alone: with the container's port here, changing that setting would close the
    /// port that the live tasks still use.
    /// </remarks>
    private CfnSecurityGroup NewSecurityGroup() =>
        new(this, "SecurityGroup", new CfnSecurityGroupProps
        {
            GroupDescription = "Tasks are reached through the load balancer only.",
            VpcId = _props.Network.VpcId,
            SecurityGroupIngress = new[]
            {
                new CfnSecurityGroup.IngressProperty
                {
                    IpProtocol = "tcp",
                    FromPort = 0,
                    ToPort = 65_535,
                    SourceSecurityGroupId = _props.LoadBalancing.SecurityGroup.AttrGroupId,
                    Description = "The load balancer",
                },
            },
        });
}

/// <summary>What both colours share.</summary>
public sealed record FleetProps(
    ApplicationSettings Settings,
    Network Network,
    LoadBalancing LoadBalancing,
    CfnCluster Cluster,
    BaseTaskDefinition Shape,
    PipelineFunction Install,
    ProductionRule Rule);
