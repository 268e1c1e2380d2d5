using System.Collections.Concurrent;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam.Access;
using BlueGreen.Rehearsal.Iam.Policies;

namespace BlueGreen.Rehearsal.Iam;

/// <summary>
/// Judges the stack's roles by the stack's policies. Everybody else is an administrator of the account.
/// </summary>
public sealed class Permissions(Roles roles, ResourcePolicies resources, AwsAccount account) : IPermissions
{
    private const string AssumeRole = "sts:AssumeRole";

    /// <summary>By principal, action and resource.</summary>
    private readonly ConcurrentDictionary<(string, string, string), Decision> _decided = new();

    /// <summary>What was used and what was refused, for an audit.</summary>
    public PermissionLog Log { get; } = new();

    public void Admit(AwsCall call)
    {
        if (roles.Find(call.Caller.PrincipalArn) is null)
        {
            return;
        }
        if (AccessTable.NeedsOf(call, account) is not { } needs)
        {
            Log.Refuse(new(call.Caller.PrincipalArn, call.Name, "*"));
            throw AccessErrors.Unlisted(call);
        }
        foreach (var need in needs)
        {
            Demand(call.Service, call.Caller, need);
        }
    }

    public void Demand(string service, Caller caller, AccessRequest request)
    {
        if (roles.Find(caller.PrincipalArn) is null)
        {
            return;
        }
        var decision = Decide(request with { Principal = caller.PrincipalArn });
        if (decision is PolicyDecision.Allow)
        {
            return;
        }
        Log.Refuse(new(caller.PrincipalArn, request.Action, request.Resource));
        throw AccessErrors.Of(service, caller, request, decision);
    }

    /// <summary>Where the call brings nothing of its own, the answer holds until a policy changes.</summary>
    private PolicyDecision Decide(AccessRequest request)
    {
        if (!request.Context.IsEmpty)
        {
            return DecideAnew(request);
        }
        var (roleVersion, resourceVersion) = (roles.Version, resources.Version);
        var key = (request.Principal, request.Action, request.Resource);
        if (!_decided.TryGetValue(key, out var known)
            || (known.Roles, known.Resources) != (roleVersion, resourceVersion))
        {
            _decided[key] = known = new(DecideAnew(request), roleVersion, resourceVersion);
        }
        return known.Answer;
    }

    /// <summary>Notes the grant too: where an answer is kept, its grant is known to be used.</summary>
    private PolicyDecision DecideAnew(AccessRequest request)
    {
        var decision = PolicyEvaluation.Decide(
            roles.StatementsOf(request.Principal).Concat(resources.StatementsOf(request.Resource)),
            Completed(request)
                .With(ConditionKeys.PrincipalArn, request.Principal)
                .With(ConditionKeys.PrincipalAccount, account.Id));
        if (decision is PolicyDecision.Allow allowed)
        {
            Log.Use(new(request.Principal, allowed.Action, allowed.Resource));
        }
        return decision;
    }

    public bool IsAssumable(string roleArn, string servicePrincipal)
    {
        if (roles.Find(roleArn) is not { } role)
        {
            return true;
        }
        var request = new AccessRequest(AssumeRole, roleArn) { Principal = servicePrincipal };
        return PolicyEvaluation.Decide(
            role.Trust.Statements, Completed(request).With(ConditionKeys.SourceAccount, account.Id))
            is PolicyDecision.Allow;
    }

    private AccessRequest Completed(AccessRequest request) => request
        .With(ConditionKeys.RequestedRegion, account.Region)
        .With(ConditionKeys.ResourceAccount, account.Id);

    private sealed record Decision(PolicyDecision Answer, int Roles, int Resources);
}
