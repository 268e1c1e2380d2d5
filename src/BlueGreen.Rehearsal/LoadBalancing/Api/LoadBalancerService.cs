using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.LoadBalancing.Api;

/// <summary>
/// The Elastic Load Balancing API (2015-12-01), as far as a deployment and the AWS CLI's reading need it.
/// </summary>
public sealed class LoadBalancerService(ElbReads reads, ElbWrites writes) : IAwsService
{
    public string Prefix => "elasticloadbalancing";

    public AwsActions Actions { get; } = new()
    {
        { "DescribeLoadBalancers", reads.DescribeLoadBalancers },
        { "DescribeListeners", reads.DescribeListeners },
        { "DescribeRules", reads.DescribeRules },
        { "DescribeTargetGroups", reads.DescribeTargetGroups },
        { "DescribeLoadBalancerAttributes", reads.DescribeLoadBalancerAttributes },
        { "DescribeTargetGroupAttributes", reads.DescribeTargetGroupAttributes },
        { "DescribeTargetHealth", reads.DescribeTargetHealth },
        { "DescribeTags", reads.DescribeTags },
        { "CreateRule", writes.CreateRule },
        { "ModifyRule", writes.ModifyRule },
        { "DeleteRule", writes.DeleteRule },
        { "SetRulePriorities", writes.SetRulePriorities },
        { "ModifyListener", writes.ModifyListener },
        { "ModifyTargetGroup", writes.ModifyTargetGroup },
        { "ModifyTargetGroupAttributes", writes.ModifyTargetGroupAttributes },
        { "RegisterTargets", writes.RegisterTargets },
        { "DeregisterTargets", writes.DeregisterTargets },
    };

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel) => Actions.CallAsync(call, cancel);
}
