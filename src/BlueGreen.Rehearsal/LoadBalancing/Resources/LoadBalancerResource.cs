using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.CloudWatch;
using BlueGreen.Rehearsal.LoadBalancing.Api;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.LoadBalancing.Resources;

/// <summary>A load balancer from the template.</summary>
public sealed class LoadBalancerResource(LoadBalancers balancers, IMetrics metrics, RehearsalClock clock)
    : IResourceKind
{
    public string Type => "AWS::ElasticLoadBalancingV2::LoadBalancer";

    public Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel)
    {
        var properties = request.Properties;
        if (properties.Text("Type") is { } type and not "application")
            throw Elb.Invalid($"The rehearsal has application load balancers, not '{type}'.");
        var name = Elb.ShortName(properties.Text("Name") ?? request.DefaultName);
        var scheme = properties.Text("Scheme") ?? "internet-facing";
        var balancer = balancers.Add(new LoadBalancer(
            balancers.ArnOf(name), name, (scheme == "internal" ? "internal-" : "") + balancers.DnsNameOf(name),
            clock.Now, metrics)
        {
            Scheme = scheme,
            IdleTimeout = IdleTimeout(properties),
            Attributes = LoadBalancerAttributes.Parse(properties),
            SecurityGroups = [.. properties.Texts("SecurityGroups")],
            Subnets = [.. properties.Texts("Subnets")],
            Tags = ElbTags.Parse(properties),
        });
        return Task.FromResult(Describe(balancer, request));
    }

    public Task<StackResource> UpdateAsync(StackResource current, ResourceRequest request, CancellationToken cancel)
    {
        var balancer = balancers.Get(current.PhysicalId);
        balancer.IdleTimeout = IdleTimeout(request.Properties);
        balancer.Attributes = LoadBalancerAttributes.Parse(request.Properties);
        balancer.SecurityGroups = [.. request.Properties.Texts("SecurityGroups")];
        balancer.Tags = ElbTags.Parse(request.Properties);
        return Task.FromResult(Describe(balancer, request));
    }

    public Task DeleteAsync(StackResource current, CancellationToken cancel)
    {
        balancers.Remove(current.PhysicalId);
        return Task.CompletedTask;
    }

    private static TimeSpan IdleTimeout(JsonObject properties) => TimeSpan.FromSeconds(
        properties.Objects("LoadBalancerAttributes")
            .FirstOrDefault(attribute => attribute.Text("Key") == "idle_timeout.timeout_seconds")?
            .Number("Value") ?? 60);

    private StackResource Describe(LoadBalancer balancer, ResourceRequest request) => new(
        request.LogicalId, Type, balancer.Arn, request.Properties, new Dictionary<string, JsonNode?>
        {
            ["LoadBalancerArn"] = balancer.Arn,
            ["LoadBalancerName"] = balancer.Name,
            ["LoadBalancerFullName"] = balancer.FullName,
            ["DNSName"] = balancer.DnsName,
            ["SecurityGroups"] = new JsonArray([.. balancer.SecurityGroups.Select(id => JsonValue.Create(id))]),
        }.ToImmutableDictionary());
}
