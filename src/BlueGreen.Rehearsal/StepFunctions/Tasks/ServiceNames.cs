using System.Collections.Frozen;

namespace BlueGreen.Rehearsal.StepFunctions.Tasks;

/// <summary>How one service is spelled in IAM, in its SDK and in Step Functions' error names.</summary>
/// <param name="Prefix">The IAM prefix, which is how the rehearsal finds the service.</param>
/// <param name="Sdk">Of an `aws-sdk` integration's errors: `Ecs.ServiceNotFoundException`.</param>
/// <param name="Optimised">Of an optimised integration's errors: `DynamoDB.ConditionalCheckFailedException`.</param>
/// <param name="Legacy">The older SDK's name, in an optimised integration's causes: `AmazonDynamoDBv2`.</param>
/// <param name="HasLowerMembers">The API model spells members `cluster`, Step Functions `Cluster`.</param>
internal sealed record ServiceNames(string Prefix, string Sdk, string Optimised, string Legacy, bool HasLowerMembers)
{
    /// <summary>
    /// docs "AWS SDK service integrations" (error prefixes) and "Optimized integrations". Keyed by the name in the
    /// resource.
    /// </summary>
    private static readonly FrozenDictionary<string, ServiceNames> ByResource = new Dictionary<string, ServiceNames>
    {
        ["dynamodb"] = new("dynamodb", "DynamoDb", "DynamoDB", "AmazonDynamoDBv2", false),
        ["ecs"] = new("ecs", "Ecs", "ECS", "AmazonECS", true),
        ["ecr"] = new("ecr", "Ecr", "ECR", "AmazonECR", true),
        ["elasticloadbalancingv2"] = new(
            "elasticloadbalancing",
            "ElasticLoadBalancingV2",
            "ElasticLoadBalancingV2",
            "AmazonElasticLoadBalancing",
            false),
        ["cloudwatch"] = new("cloudwatch", "CloudWatch", "CloudWatch", "AmazonCloudWatch", false),
        ["eventbridge"] = new("events", "EventBridge", "EventBridge", "AmazonEventBridge", false),
        ["events"] = new("events", "EventBridge", "EventBridge", "AmazonEventBridge", false),
        ["lambda"] = new("lambda", "Lambda", "Lambda", "AWSLambda", false),
        ["sfn"] = new("states", "Sfn", "StepFunctions", "AWSStepFunctions", true),
        ["states"] = new("states", "Sfn", "StepFunctions", "AWSStepFunctions", true),
        ["sns"] = new("sns", "Sns", "SNS", "AmazonSNS", false),
        ["sqs"] = new("sqs", "Sqs", "SQS", "AmazonSQS", false),
    }.ToFrozenDictionary();

    public static ServiceNames Of(string resourceService) =>
        ByResource.TryGetValue(resourceService, out var names)
            ? names
            : Unlisted(resourceService, $"{char.ToUpperInvariant(resourceService[0])}{resourceService[1..]}");

    private static ServiceNames Unlisted(string prefix, string name) => new(prefix, name, name, name, false);
}
