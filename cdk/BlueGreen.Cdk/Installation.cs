using Amazon.CDK.AWS.ECS;
using BlueGreen.Core;
using BlueGreen.Core.Planning;

namespace BlueGreen.Cdk;

/// <summary>What the pipeline works on, before the pipeline itself exists.</summary>
public sealed record Installation(
    ApplicationNames Names,
    Network Network,
    LoadBalancing LoadBalancing,
    ProductionRule Rule,
    Repository Repository,
    StateTable Table,
    CfnCluster Cluster,
    BaseTaskDefinition Shape,
    Fleet Blue,
    Fleet Green)
{
    /// <summary>The same by the names that the functions use; most are tokens, filled in by CloudFormation.</summary>
    public PipelineResources Resources => new()
    {
        Table = Table.Name,
        Cluster = Cluster.Ref,
        BaseFamily = Shape.Family,
        Container = Shape.Container,
        ProductionRuleArn = Rule.Arn,
        ProductionUrl = LoadBalancing.ProductionUrl,
        TestUrl = LoadBalancing.TestUrl,
        ColourHeader = LoadBalancing.ColourHeader,
        LoadBalancer = LoadBalancing.FullName,
        Blue = Blue.Resources,
        Green = Green.Resources,
    };
}
