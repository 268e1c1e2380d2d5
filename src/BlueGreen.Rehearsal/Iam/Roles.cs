using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Iam;

/// <summary>The roles of the stack and the policies attached to them, kept as data for whoever judges calls.</summary>
public sealed class Roles(AwsAccount account)
{
    private readonly ConcurrentDictionary<string, Role> _roles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, AttachedPolicy> _policies = new(StringComparer.Ordinal);

    public string ArnOf(string name) => account.RoleArn(name);

    public IReadOnlyList<Role> All => [.. _roles.Values.OrderBy(role => role.Arn, StringComparer.Ordinal)];

    public void Set(Role role) => _roles[role.Arn] = role;

    public void Remove(string arn) => _roles.TryRemove(arn, out _);

    /// <param name="owner">The resource that attaches it, so that it can be taken back.</param>
    public void Attach(string owner, AttachedPolicy policy) => _policies[owner] = policy;

    public void Detach(string owner) => _policies.TryRemove(owner, out _);

    /// <summary>Inline and attached policy documents of one role.</summary>
    public IEnumerable<JsonObject> DocumentsOf(string roleArn)
    {
        var name = roleArn.Split('/')[^1];
        var own = _roles.TryGetValue(roleArn, out var role) ? role.InlinePolicies : [];
        return own.Concat(
            _policies.Values.Where(policy => policy.RoleNames.Contains(name)).Select(policy => policy.Document));
    }
}

/// <summary>A role: who may assume it, what it may do itself, and AWS's own policies by ARN.</summary>
public sealed record Role(
    string Arn, JsonObject AssumeRolePolicy, ImmutableArray<JsonObject> InlinePolicies,
    ImmutableArray<string> ManagedPolicyArns);

/// <summary>A policy document, and the names of the roles it is attached to.</summary>
public sealed record AttachedPolicy(JsonObject Document, ImmutableArray<string> RoleNames);
