using System.Collections.Concurrent;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.LoadBalancing;

/// <summary>All load balancers by ARN.</summary>
public sealed class LoadBalancers(AwsAccount account)
{
    private readonly ConcurrentDictionary<string, LoadBalancer> _balancers = new();

    public IEnumerable<LoadBalancer> All =>
        _balancers.Values.OrderBy(balancer => balancer.Name, StringComparer.Ordinal);

    public LoadBalancer Get(string arn) => _balancers.GetValueOrDefault(arn)
        ?? throw Elb.NotFound("LoadBalancerNotFound", "load balancers", arn);

    public string ArnOf(string name) =>
        account.Arn("elasticloadbalancing", $"loadbalancer/app/{name}/{Elb.Identity(name)}");

    /// <summary>Spelled as AWS spells them; only the name proxy resolves it.</summary>
    public string DnsNameOf(string name) =>
        $"{name}-{Elb.Identity(name)[..9]}.{account.Region}.elb.amazonaws.com".ToLowerInvariant();

    public LoadBalancer Add(LoadBalancer balancer) => _balancers.TryAdd(balancer.Arn, balancer)
        ? balancer
        : throw new AwsException(
            "DuplicateLoadBalancerName", $"A load balancer named '{balancer.Name}' already exists");

    public void Remove(string arn) => _balancers.TryRemove(arn, out _);
}
