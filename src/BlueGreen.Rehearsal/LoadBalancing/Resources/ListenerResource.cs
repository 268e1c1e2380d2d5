using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.LoadBalancing.Api;
using BlueGreen.Rehearsal.LoadBalancing.Proxy;
using BlueGreen.Rehearsal.LoadBalancing.Routing;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.LoadBalancing.Resources;

/// <summary>A listener from the template: exists when its local port is open.</summary>
public sealed class ListenerResource(
    LoadBalancers balancers, TargetGroups groups, Listeners listeners, IListenerServers servers) : IResourceKind
{
    public string Type => "AWS::ElasticLoadBalancingV2::Listener";

    public async Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel)
    {
        var properties = request.Properties;
        if (properties.Text("Protocol") is { } protocol and not "HTTP")
            throw Elb.Invalid($"The rehearsal listens for HTTP, not '{protocol}' ({request.LogicalId}).");
        var listener = listeners.Add(
            balancers.Get(properties.RequiredText("LoadBalancerArn")),
            properties.Number("Port") ?? throw Elb.Invalid("A port must be specified"),
            DefaultAction(properties),
            ElbTags.Parse(properties));
        try
        {
            await servers.OpenAsync(listener, cancel);
        }
        catch (PortOccupiedException)
        {
            listeners.Remove(listener.Arn);
            throw;
        }
        return Describe(listener.Arn, request);
    }

    public Task<StackResource> UpdateAsync(StackResource current, ResourceRequest request, CancellationToken cancel)
    {
        FixedProperties.Demand(current, request, "Port", "Protocol");
        listeners.ModifyDefault(current.PhysicalId, DefaultAction(request.Properties));
        return Task.FromResult(Describe(current.PhysicalId, request));
    }

    public async Task DeleteAsync(StackResource current, CancellationToken cancel)
    {
        listeners.Remove(current.PhysicalId);
        await servers.CloseAsync(current.PhysicalId);
    }

    private RuleAction DefaultAction(JsonObject properties) =>
        RuleActions.Parse([.. properties.Objects("DefaultActions")], groups.Get);

    private StackResource Describe(string arn, ResourceRequest request) => new(
        request.LogicalId, Type, arn, request.Properties,
        ImmutableDictionary<string, JsonNode?>.Empty.Add("ListenerArn", arn));
}
