using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.LoadBalancing.Api;
using BlueGreen.Rehearsal.LoadBalancing.Routing;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.LoadBalancing.Resources;

/// <summary>A rule from the template. As in AWS, an update sends the template's actions, whatever is live.</summary>
public sealed class ListenerRuleResource(TargetGroups groups, Listeners listeners) : IResourceKind
{
    public string Type => "AWS::ElasticLoadBalancingV2::ListenerRule";

    public Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel)
    {
        var rule = listeners.AddRule(
            request.Properties.RequiredText("ListenerArn"), Priority(request), Conditions(request), Action(request),
            ElbTags.Parse(request.Properties));
        return Task.FromResult(Describe(rule.Arn, request));
    }

    public Task<StackResource> UpdateAsync(StackResource current, ResourceRequest request, CancellationToken cancel)
    {
        listeners.SetPriorities(new Dictionary<string, int> { [current.PhysicalId] = Priority(request) });
        listeners.ModifyRule(current.PhysicalId, Conditions(request), Action(request));
        return Task.FromResult(Describe(current.PhysicalId, request));
    }

    public Task DeleteAsync(StackResource current, CancellationToken cancel)
    {
        listeners.RemoveRule(current.PhysicalId);
        return Task.CompletedTask;
    }

    private static int Priority(ResourceRequest request) => request.Properties.Number("Priority")
        ?? throw Elb.Invalid($"Priority must be specified ({request.LogicalId})");

    private static ImmutableArray<RuleCondition> Conditions(ResourceRequest request) =>
        [.. request.Properties.Objects("Conditions").Select(RuleCondition.Parse)];

    private RuleAction Action(ResourceRequest request) =>
        RuleActions.Parse([.. request.Properties.Objects("Actions")], groups.Get);

    private StackResource Describe(string arn, ResourceRequest request) => new(
        request.LogicalId, Type, arn, request.Properties,
        ImmutableDictionary<string, JsonNode?>.Empty.Add("RuleArn", arn).Add("IsDefault", false));
}
