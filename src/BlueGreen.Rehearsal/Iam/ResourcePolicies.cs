using System.Collections.Concurrent;
using BlueGreen.Rehearsal.Iam.Policies;

namespace BlueGreen.Rehearsal.Iam;

/// <summary>The policies that resources carry themselves, by the resource's ARN.</summary>
public sealed class ResourcePolicies
{
    private readonly ConcurrentDictionary<string, PolicyDocument> _policies = new(StringComparer.Ordinal);
    private int _version;

    /// <summary>Grows with every change, so that what was decided before is known to be old.</summary>
    public int Version => Volatile.Read(ref _version);

    public void Set(string resourceArn, PolicyDocument policy)
    {
        _policies[resourceArn] = policy;
        Interlocked.Increment(ref _version);
    }

    public void Remove(string resourceArn)
    {
        _policies.TryRemove(resourceArn, out _);
        Interlocked.Increment(ref _version);
    }

    public IEnumerable<PolicyStatement> StatementsOf(string resourceArn) =>
        _policies.TryGetValue(resourceArn, out var policy) ? policy.Statements : [];
}
