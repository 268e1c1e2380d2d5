using System.Globalization;
using Amazon.CDK;
using BlueGreen.Core;
using BlueGreen.Core.Settings;
using Constructs;

namespace BlueGreen.Cdk;

/// <summary>The listener rule whose weights are the production traffic: made once, by our Install function.</summary>
/// <remarks>
/// CloudFormation never learns the weights, so no update, drift repair or stack rollback can send them (R10,
/// docs/decisions/0010). Install sets them when it creates the rule and keeps what it finds on every update.
/// </remarks>
public sealed class ProductionRule : Construct
{
    /// <summary>Leaves room before it for a team's own, more particular rules.</summary>
    private const int Priority = 100;

    public ProductionRule(
        Construct scope, NetworkSettings settings, LoadBalancing loadBalancing, PipelineFunction install)
        : base(scope, "ProductionRule")
    {
        Resource = new CustomResource(this, "Rule", new CustomResourceProps
        {
            ServiceToken = install.Arn,
            ResourceType = "Custom::ProductionRule",
            Properties = new Dictionary<string, object>
            {
                ["ListenerArn"] = loadBalancing.ProductionListener.Ref,
                ["Priority"] = Priority.ToString(CultureInfo.InvariantCulture),
                ["PathPattern"] = settings.PathPattern,
                ["BlueTargetGroupArn"] = loadBalancing.TargetGroup(Colour.Blue).Ref,
                ["GreenTargetGroupArn"] = loadBalancing.TargetGroup(Colour.Green).Ref,
            },
        });
    }

    public string Arn => Resource.GetAttString("RuleArn");

    private CustomResource Resource { get; }
}
