using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;
using BlueGreen.Core;
using BlueGreen.Core.Failures;
using BlueGreen.Core.Listener;
using BlueGreen.Core.Planning;
using BlueGreen.Functions.Ports;
using Action = Amazon.ElasticLoadBalancingV2.Model.Action;

namespace BlueGreen.Functions.Aws;

/// <summary>The listener rule and target groups of Elastic Load Balancing.</summary>
internal sealed class AwsListener(IAmazonElasticLoadBalancingV2 balancing) : IListener
{
    public async Task<ForwardRule> ReadRuleAsync(PipelineResources resources, CancellationToken cancel)
    {
        var forward = Forward(await ReadActionsAsync(resources, cancel));
        var targets = (forward?.TargetGroups ?? [])
            .Select(target => new WeightedTarget(target.TargetGroupArn, target.Weight ?? 1));
        return new([.. targets], forward?.TargetGroupStickinessConfig?.Enabled ?? false);
    }

    public async Task SetSplitAsync(PipelineResources resources, Split split, CancellationToken cancel)
    {
        var actions = await ReadActionsAsync(resources, cancel);
        foreach (var target in Forward(actions)?.TargetGroups ?? [])
        {
            target.Weight = target.TargetGroupArn == resources.Blue.TargetGroupArn ? split.Blue : split.Green;
        }
        await AwsCalls.RunAsync("ModifyRule", () => balancing.ModifyRuleAsync(
            new() { RuleArn = resources.ProductionRuleArn, Actions = actions }, cancel));
    }

    public async Task<TargetCounts> CountTargetsAsync(FleetResources fleet, CancellationToken cancel)
    {
        var answer = await AwsCalls.RunAsync("DescribeTargetHealth", () => balancing.DescribeTargetHealthAsync(
            new() { TargetGroupArn = fleet.TargetGroupArn }, cancel));
        var states = (answer.TargetHealthDescriptions ?? [])
            .GroupBy(target => target.TargetHealth.State?.Value ?? "unavailable")
            .ToDictionary(state => state.Key, state => state.Count());
        int Count(string state) => states.GetValueOrDefault(state);
        return new(
            Count("healthy"), Count("initial"), Count("unhealthy") + Count("unavailable"), Count("unused"),
            Count("draining") + Count("unhealthy.draining"));
    }

    private async Task<List<Action>> ReadActionsAsync(PipelineResources resources, CancellationToken cancel)
    {
        try
        {
            var answer = await AwsCalls.RunAsync("DescribeRules", () => balancing.DescribeRulesAsync(
                new() { RuleArns = [resources.ProductionRuleArn] }, cancel));
            return answer.Rules?.SingleOrDefault()?.Actions ?? throw Gone(resources);
        }
        catch (RuleNotFoundException)
        {
            throw Gone(resources);
        }
    }

    private static ForwardActionConfig? Forward(IEnumerable<Action> actions) =>
        actions.FirstOrDefault(action => action.Type == ActionTypeEnum.Forward)?.ForwardConfig;

    private static ListenerDriftedException Gone(PipelineResources resources) => new(
        $"The production rule {resources.ProductionRuleArn} does not exist; expected the one that "
        + "cdk deploy installed. If it was deleted by hand, delete the stack's ProductionRule resource and deploy the "
        + "stack again.");
}
