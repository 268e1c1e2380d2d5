namespace BlueGreen.Rehearsal.Iam.Policies;

/// <summary>Decides as IAM does within one account: a denial wins, then a grant, and silence is a denial.</summary>
/// <remarks>Source: IAM User Guide, "Policy evaluation logic".</remarks>
internal static class PolicyEvaluation
{
    public static PolicyDecision Decide(IEnumerable<PolicyStatement> statements, AccessRequest request)
    {
        PolicyDecision decision = new PolicyDecision.ImplicitDeny();
        foreach (var statement in statements)
        {
            if (statement.Match(request) is not { } match)
            {
                continue;
            }
            if (!statement.Allows)
            {
                return new PolicyDecision.ExplicitDeny();
            }
            // The first grant is the one that is said to be used; a second one for the same thing is one too many.
            if (decision is PolicyDecision.ImplicitDeny)
            {
                decision = match;
            }
        }
        return decision;
    }
}
