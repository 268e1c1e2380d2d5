namespace BlueGreen.Cli.Rehearse.Audit;

/// <summary>
/// What all scenarios together showed of the template's permissions; the object that `--json` writes.
/// </summary>
public sealed record AuditReport
{
    public required IReadOnlyList<RoleAudit> Roles { get; init; }

    public required IReadOnlyList<ScenarioAudit> Scenarios { get; init; }

    /// <summary>Only with `--prove`.</summary>
    public IReadOnlyList<RemovalAudit>? Removals { get; init; }

    /// <summary>Everything that is wrong, each in a sentence; empty is what is wanted.</summary>
    public required IReadOnlyList<string> Problems { get; init; }
}

/// <summary>One role: what it has and uses, has and does not use, and asked for in vain.</summary>
public sealed record RoleAudit(
    string Role,
    IReadOnlyList<UsedGrant> Used,
    IReadOnlyList<UnusedGrant> Unused,
    IReadOnlyList<RefusedCall> Refused);

/// <summary>An action that a role needs.</summary>
/// <param name="Scenario">The first of the catalogue in which the action was used.</param>
/// <param name="Grants">Each resource that the template names with it.</param>
public sealed record UsedGrant(string Action, string Scenario, IReadOnlyList<Grant> Grants);

/// <summary>An action that a role has in vain.</summary>
/// <param name="Reason">Why it stays; null where the file of reasons does not say.</param>
public sealed record UnusedGrant(string Action, string? Reason, IReadOnlyList<Grant> Grants);

/// <summary>How one scenario of the audit ended.</summary>
public sealed record ScenarioAudit(string Name, bool AsExpected, string Observed);

/// <summary>What became of the scenario that used an action first, once the action was taken away.</summary>
/// <param name="Failed">True proves the grant needed.</param>
public sealed record RemovalAudit(string Role, string Action, string Scenario, bool Failed, string Observed);
