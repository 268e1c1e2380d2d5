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
    /// <summary>Seconds in which ECS forgives a new task its failed health checks; our own deadline judges the start.</summary>
    private const int HealthCheckGraceSeconds = 60;

    public Fleet(
        Construct scope,
        Colour colour,
        ApplicationSettings settings,
        Network network,
        LoadBalancing loadBalancing,
        CfnCluster cluster,
        BaseTaskDefinition shape,
        PipelineFunction install,
        ProductionRule rule)
        : base(scope, $"{colour}Fleet")
    {
        var name = $"{settings.Application}-{colour.Name}";
        var targets = loadBalancing.TargetGroup(colour);
        var family = new CustomResource(this, "Family", new CustomResourceProps
        {
            ServiceToken = install.Arn,
            ResourceType = "Custom::ColourFamily",
            Properties = new Dictionary<string, object>
            {
                ["Family"] = name,
                ["Definition"] = PlaceholderDefinition.Json(name, settings, shape),
            },
        });
        var access = NewSecurityGroup(network, loadBalancing);
        var service = new CfnService(this, "Service", new CfnServiceProps
        {
            ServiceName = name,
            Cluster = cluster.Ref,
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
                    Subnets = network.PrivateSubnets,
                    SecurityGroups = [access.AttrGroupId],
                },
            },
            LoadBalancers = new[]
            {
                new CfnService.LoadBalancerProperty
                {
                    ContainerName = shape.Container,
                    ContainerPort = settings.Container.Port,
                    TargetGroupArn = targets.Ref,
                },
            },
        });
        // ECS refuses a target group that no listener rule names, and a family without a revision.
        service.Node.AddDependency([rule, family, network.Connectivity, .. loadBalancing.TestRules]);
        ServiceArn = service.Ref;
        Resources = new FleetResources(name, name, targets.Ref, targets.AttrTargetGroupFullName);
    }

    public FleetResources Resources { get; }

    public string ServiceArn { get; }

    /// <remarks>
    /// Every port, from the load balancer alone: with the container's port here, changing that setting would close the
    /// port that the live tasks still use.
    /// </remarks>
    private CfnSecurityGroup NewSecurityGroup(Network network, LoadBalancing loadBalancing) =>
        new(this, "SecurityGroup", new CfnSecurityGroupProps
        {
            GroupDescription = "Tasks are reached through the load balancer only.",
            VpcId = network.VpcId,
            SecurityGroupIngress = new[]
            {
                new CfnSecurityGroup.IngressProperty
                {
                    IpProtocol = "tcp",
                    FromPort = 0,
                    ToPort = 65_535,
                    SourceSecurityGroupId = loadBalancing.SecurityGroup.AttrGroupId,
                    Description = "The load balancer",
                },
            },
        });
}
