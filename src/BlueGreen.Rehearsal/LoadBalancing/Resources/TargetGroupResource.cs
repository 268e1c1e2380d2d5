using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.LoadBalancing.Api;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.LoadBalancing.Resources;

/// <summary>A target group from the template.</summary>
public sealed class TargetGroupResource(TargetGroups groups) : IResourceKind
{
    public string Type => "AWS::ElasticLoadBalancingV2::TargetGroup";

    public Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel)
    {
        var name = Elb.ShortName(request.Properties.Text("Name") ?? request.DefaultName);
        var group = groups.Add(name, TargetGroupSettings.Parse(request.Properties));
        group.Tags = ElbTags.Parse(request.Properties);
        return Task.FromResult(Describe(group, request));
    }

    public Task<StackResource> UpdateAsync(StackResource current, ResourceRequest request, CancellationToken cancel)
    {
        var group = groups.Get(current.PhysicalId);
        group.Settings = TargetGroupSettings.Parse(request.Properties);
        group.Tags = ElbTags.Parse(request.Properties);
        return Task.FromResult(Describe(group, request));
    }

    public Task DeleteAsync(StackResource current, CancellationToken cancel)
    {
        groups.Remove(current.PhysicalId);
        return Task.CompletedTask;
    }

    private StackResource Describe(TargetGroup group, ResourceRequest request) => new(
        request.LogicalId, Type, group.Arn, request.Properties, new Dictionary<string, JsonNode?>
        {
            ["TargetGroupArn"] = group.Arn,
            ["TargetGroupName"] = group.Name,
            ["TargetGroupFullName"] = group.FullName,
            ["LoadBalancerArns"] = new JsonArray(group.LoadBalancer is { } balancer ? [balancer.Arn] : []),
        }.ToImmutableDictionary());
}
