using System.Collections.Concurrent;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam.Policies;

namespace BlueGreen.Rehearsal.Iam;

/// <summary>The roles of the stack and the policies attached to them, kept as data for whoever judges calls.</summary>
public sealed class Roles(AwsAccount account)
{
    private readonly ConcurrentDictionary<string, Role> _roles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, AttachedPolicy> _policies = new(StringComparer.Ordinal);
    private int _version;

    public string ArnOf(string name) => account.RoleArn(name);

    public IReadOnlyList<Role> All => [.. _roles.Values.OrderBy(role => role.Arn, StringComparer.Ordinal)];

    /// <summary>Null for a role that the stack did not make.</summary>
    public Role? Find(string arn) => _roles.GetValueOrDefault(arn);

    /// <summary>Grows with every change, so that what was decided before is known to be old.</summary>
    public int Version => Volatile.Read(ref _version);

    public void Set(Role role)
    {
        _roles[role.Arn] = role;
        Interlocked.Increment(ref _version);
    }

    public void Remove(string arn)
    {
        _roles.TryRemove(arn, out _);
        Interlocked.Increment(ref _version);
    }

    /// <param name="owner">The resource that attaches it, so that it can be taken back.</param>
    public void Attach(string owner, AttachedPolicy policy)
    {
        _policies[owner] = policy;
        Interlocked.Increment(ref _version);
    }

    public void Detach(string owner)
    {
        _policies.TryRemove(owner, out _);
        Interlocked.Increment(ref _version);
    }

    /// <summary>Inline and attached policy documents of one role, AWS's own among them.</summary>
    public IEnumerable<PolicyDocument> DocumentsOf(string roleArn)
    {
        var name = roleArn.Split('/')[^1];
        var role = Find(roleArn);
        var arns = role is null ? [] : role.ManagedPolicyArns;
        return (role is null ? [] : role.InlinePolicies)
            .Concat(_policies.Values
                .Where(policy => policy.RoleNames.Contains(name)
                    || (policy.Arn is not null && arns.Contains(policy.Arn)))
                .Select(policy => policy.Document))
            .Concat(arns.Select(AwsManagedPolicies.Find).OfType<PolicyDocument>());
    }

    public IEnumerable<PolicyStatement> StatementsOf(string roleArn) =>
        DocumentsOf(roleArn).SelectMany(document => document.Statements);
}
