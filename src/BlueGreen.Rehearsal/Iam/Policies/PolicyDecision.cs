namespace BlueGreen.Rehearsal.Iam.Policies;

/// <summary>What policies answer to one request.</summary>
public abstract record PolicyDecision
{
    private PolicyDecision()
    {
    }

    /// <summary>Allowed, by this action and this resource as the policy spells them.</summary>
    public sealed record Allow(string Action, string Resource) : PolicyDecision;

    /// <summary>Forbidden by a statement, whatever others allow.</summary>
    public sealed record ExplicitDeny : PolicyDecision;

    /// <summary>No statement speaks of it, which is a no.</summary>
    public sealed record ImplicitDeny : PolicyDecision;
}
