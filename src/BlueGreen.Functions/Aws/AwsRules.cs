using System.Globalization;
using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;
using BlueGreen.Functions.Ports;
using Action = Amazon.ElasticLoadBalancingV2.Model.Action;

namespace BlueGreen.Functions.Aws;

/// <summary>The rules of Elastic Load Balancing, for the installation.</summary>
internal sealed class AwsRules(IAmazonElasticLoadBalancingV2 balancing) : IRules
{
    private const string PathField = "path-pattern";

    public async Task<InstalledRule?> FindAsync(string ruleArn, CancellationToken cancel)
    {
        try
        {
            var answer = await AwsCalls.RunAsync("DescribeRules", () => balancing.DescribeRulesAsync(
                new() { RuleArns = [ruleArn] }, cancel));
            return answer.Rules?.Select(Rule).FirstOrDefault();
        }
        catch (RuleNotFoundException)
        {
            return null;
        }
    }

    public async Task<InstalledRule?> FindByPriorityAsync(string listenerArn, int priority, CancellationToken cancel)
    {
        var request = new DescribeRulesRequest { ListenerArn = listenerArn };
        do
        {
            var answer = await AwsCalls.RunAsync(
                "DescribeRules", () => balancing.DescribeRulesAsync(request, cancel));
            var number = priority.ToString(CultureInfo.InvariantCulture);
            if ((answer.Rules ?? []).FirstOrDefault(rule => rule.Priority == number) is { } found)
                return Rule(found);
            request.Marker = answer.NextMarker;
        }
        while (request.Marker is not null);
        return null;
    }

    public async Task<string> CreateAsync(
        RuleSpecification specification, int blueWeight, int greenWeight, CancellationToken cancel)
    {
        var request = new CreateRuleRequest
        {
            ListenerArn = specification.ListenerArn,
            Priority = specification.Priority,
            Conditions = [Path(specification.PathPattern)],
            Actions =
            [
                new Action
                {
                    Type = ActionTypeEnum.Forward,
                    ForwardConfig = new ForwardActionConfig
                    {
                        TargetGroups =
                        [
                            new() { TargetGroupArn = specification.BlueTargetGroupArn, Weight = blueWeight },
                            new() { TargetGroupArn = specification.GreenTargetGroupArn, Weight = greenWeight },
                        ],
                    },
                },
            ],
        };
        var answer = await AwsCalls.RunAsync("CreateRule", () => balancing.CreateRuleAsync(request, cancel));
        return answer.Rules.Single().RuleArn;
    }

    public Task ChangePathAsync(string ruleArn, string pathPattern, CancellationToken cancel) =>
        AwsCalls.RunAsync("ModifyRule", () => balancing.ModifyRuleAsync(
            new() { RuleArn = ruleArn, Conditions = [Path(pathPattern)] }, cancel));

    public Task ChangePriorityAsync(string ruleArn, int priority, CancellationToken cancel) =>
        AwsCalls.RunAsync("SetRulePriorities", () => balancing.SetRulePrioritiesAsync(
            new() { RulePriorities = [new() { RuleArn = ruleArn, Priority = priority }] }, cancel));

    public async Task DeleteAsync(string ruleArn, CancellationToken cancel)
    {
        try
        {
            await AwsCalls.RunAsync("DeleteRule", () => balancing.DeleteRuleAsync(new() { RuleArn = ruleArn }, cancel));
        }
        catch (RuleNotFoundException)
        {
            // It is gone, which is what was wanted.
        }
    }

    private static RuleCondition Path(string pattern) =>
        new() { Field = PathField, PathPatternConfig = new PathPatternConditionConfig { Values = [pattern] } };

    private static InstalledRule Rule(Rule rule)
    {
        var path = (rule.Conditions ?? []).FirstOrDefault(condition => condition.Field == PathField);
        var groups = (rule.Actions ?? [])
            .FirstOrDefault(action => action.Type == ActionTypeEnum.Forward)?.ForwardConfig?.TargetGroups ?? [];
        return new(
            rule.RuleArn,
            int.TryParse(rule.Priority, NumberStyles.None, CultureInfo.InvariantCulture, out var priority)
                ? priority : 0,
            path?.PathPatternConfig?.Values?.FirstOrDefault() ?? path?.Values?.FirstOrDefault(),
            groups.ToDictionary(target => target.TargetGroupArn, target => target.Weight ?? 1));
    }
}
