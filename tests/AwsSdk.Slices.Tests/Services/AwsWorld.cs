using Amazon.CloudWatch;
using Amazon.ECR;
using Amazon.ECS;
using Amazon.ElasticLoadBalancingV2;
using Amazon.Runtime;
using Amazon.StepFunctions;

namespace AwsSdk.Slices.Tests.Services;

/// <summary>What stands at an endpoint before the tests call it, and a client of each service there.</summary>
public sealed record AwsWorld(Uri Url)
{
    private static readonly AWSCredentials Credentials = new BasicAWSCredentials("test", "test");

    /// <summary>Holds <see cref="Service"/>, and at least one running task.</summary>
    public required string Cluster { get; init; }

    public required string Service { get; init; }

    /// <summary>An application load balancer with one listener and, at first, no rule but the default one.</summary>
    public required string LoadBalancerArn { get; init; }

    public required string ListenerArn { get; init; }

    /// <summary>The listener's default action forwards here; it has one target.</summary>
    public required string BlueArn { get; init; }

    public required string GreenArn { get; init; }

    /// <summary>Its executions are still running while they are looked at.</summary>
    public required string StateMachineArn { get; init; }

    /// <summary>An image repository, at first empty.</summary>
    public required string Repository { get; init; }

    /// <summary>An image's manifest under this tag, in a form that the registry there takes.</summary>
    public required Func<string, string> Manifest { get; init; }

    /// <summary>A metric alarm; its state is the tests' to set.</summary>
    public required string Alarm { get; init; }

    public IAmazonCloudWatch CloudWatch => field ??= new AmazonCloudWatchClient(
        Credentials, new AmazonCloudWatchConfig { ServiceURL = Url.AbsoluteUri });

    public IAmazonECR Ecr => field ??= new AmazonECRClient(
        Credentials, new AmazonECRConfig { ServiceURL = Url.AbsoluteUri });

    public IAmazonECS Ecs => field ??= new AmazonECSClient(
        Credentials, new AmazonECSConfig { ServiceURL = Url.AbsoluteUri });

    public IAmazonElasticLoadBalancingV2 Elb => field ??= new AmazonElasticLoadBalancingV2Client(
        Credentials, new AmazonElasticLoadBalancingV2Config { ServiceURL = Url.AbsoluteUri });

    public IAmazonStepFunctions Sfn => field ??= new AmazonStepFunctionsClient(
        Credentials, new AmazonStepFunctionsConfig { ServiceURL = Url.AbsoluteUri });
}
