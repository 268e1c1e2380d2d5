using System.Collections.Concurrent;
using BlueGreen.Rehearsal.Iam.Policies;

namespace BlueGreen.Rehearsal.Iam;

/// <summary>The policies that resources carry themselves, by the resource's ARN.</summary>
public sealed class ResourcePolicies
{
    private readonly ConcurrentDictionary<string, PolicyDocument> _policies = new(StringComparer.Ordinal);

    public void Set(string resourceArn, PolicyDocument policy) => _policies[resourceArn] = policy;

    public void Remove(string resourceArn) => _policies.TryRemove(resourceArn, out _);

    public IEnumerable<PolicyStatement> StatementsOf(string resourceArn) =>
        _policies.TryGetValue(resourceArn, out var policy) ? policy.Statements : [];
}
