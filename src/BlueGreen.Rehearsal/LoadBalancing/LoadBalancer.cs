using System.Collections.Concurrent;
using System.Collections.Immutable;
using BlueGreen.Rehearsal.CloudWatch;
using Yarp.ReverseProxy.Forwarder;

namespace BlueGreen.Rehearsal.LoadBalancing;

/// <summary>
/// One Application Load Balancer: a name that resolves to its listeners, and what was measured on it.
/// </summary>
public sealed class LoadBalancer(string arn, string name, string dnsName, DateTimeOffset createdAt, IMetrics metrics)
{
    private readonly ConcurrentDictionary<string, TrafficMeasures> _groups = new();

    public string Arn => arn;

    public string Name => name;

    public string DnsName => dnsName;

    public DateTimeOffset CreatedAt => createdAt;

    public string Scheme { get; init; } = "internet-facing";

    /// <summary>
    /// Attribute `idle_timeout.timeout_seconds`: how long a target may stay silent before the client gets 504.
    /// </summary>
    public TimeSpan IdleTimeout
    {
        get => Forwarding.ActivityTimeout!.Value;
        set => Forwarding = new() { ActivityTimeout = value };
    }

    /// <summary>The same in the forwarder's words, made once because every request needs it.</summary>
    public ForwarderRequestConfig Forwarding { get; private set; } =
        new() { ActivityTimeout = TimeSpan.FromSeconds(60) };

    /// <summary>All attributes, also those that have no effect here.</summary>
    public ImmutableSortedDictionary<string, string> Attributes { get; set; } = LoadBalancerAttributes.Defaults;

    public ImmutableArray<string> SecurityGroups { get; set; } = [];

    public ImmutableArray<string> Subnets { get; init; } = [];

    public ImmutableDictionary<string, string> Tags { get; set; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>`app/name/id`: the dimension value CloudWatch knows it by.</summary>
    public string FullName { get; } = FullNameOf(arn);

    public TrafficMeasures Measures { get; } = new(
        metrics, ImmutableSortedDictionary<string, string>.Empty.Add("LoadBalancer", FullNameOf(arn)));

    public TrafficMeasures MeasuresOf(TargetGroup group) => _groups.GetOrAdd(
        group.Arn,
        static (_, with) => new TrafficMeasures(
            with.metrics,
            ImmutableSortedDictionary<string, string>.Empty
                .Add("LoadBalancer", with.FullName).Add("TargetGroup", with.group.FullName)),
        (metrics, FullName, group));

    private static string FullNameOf(string arn) => arn[(arn.IndexOf('/') + 1)..];
}
