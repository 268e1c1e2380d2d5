using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.LoadBalancing.Api;

/// <summary>
/// The Elastic Load Balancing API (2015-12-01), as far as a deployment and the AWS CLI's reading need it.
/// </summary>
public sealed class LoadBalancerService(ElbReads reads, ElbWrites writes) : IAwsService
{
    public string Prefix => "elasticloadbalancing";

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel) => Task.FromResult(Answer(call));

    private JsonObject Answer(AwsCall call) => call.Action switch
    {
        "DescribeLoadBalancers" => reads.DescribeLoadBalancers(call.Parameters),
        "DescribeListeners" => reads.DescribeListeners(call.Parameters),
        "DescribeRules" => reads.DescribeRules(call.Parameters),
        "DescribeTargetGroups" => reads.DescribeTargetGroups(call.Parameters),
        "DescribeTargetGroupAttributes" => reads.DescribeTargetGroupAttributes(call.Parameters),
        "DescribeTargetHealth" => reads.DescribeTargetHealth(call.Parameters),
        "DescribeTags" => reads.DescribeTags(call.Parameters),
        "CreateRule" => writes.CreateRule(call.Parameters),
        "ModifyRule" => writes.ModifyRule(call.Parameters),
        "DeleteRule" => writes.DeleteRule(call.Parameters),
        "SetRulePriorities" => writes.SetRulePriorities(call.Parameters),
        "ModifyListener" => writes.ModifyListener(call.Parameters),
        "ModifyTargetGroupAttributes" => writes.ModifyTargetGroupAttributes(call.Parameters),
        _ => throw AwsException.UnknownOperation(call),
    };
}
