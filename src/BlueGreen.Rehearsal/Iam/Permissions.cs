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
        var complete = Completed(request with { Principal = caller.PrincipalArn })
            .With(ConditionKeys.PrincipalArn, caller.PrincipalArn)
            .With(ConditionKeys.PrincipalAccount, account.Id);
        var policies = roles.StatementsOf(caller.PrincipalArn).Concat(resources.StatementsOf(request.Resource));
        if (PolicyEvaluation.Decide(policies, complete) is PolicyDecision.Allow allowed)
        {
            Log.Use(new(caller.PrincipalArn, allowed.Action, allowed.Resource));
            return;
        }
        Log.Refuse(new(caller.PrincipalArn, request.Action, request.Resource));
        throw AccessErrors.Of(service, caller, request, PolicyEvaluation.Decide(policies, complete));
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
}
