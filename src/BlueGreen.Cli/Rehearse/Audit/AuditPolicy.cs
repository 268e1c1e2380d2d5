namespace BlueGreen.Cli.Rehearse.Audit;

/// <summary>Judges a template's grants by what scenarios used of them.</summary>
internal static class AuditPolicy
{
    public static AuditReport Judge(
        IReadOnlyList<Grant> granted, IReadOnlyList<PlayedScenario> played, KeptPermissions kept)
    {
        var first = FirstUses(played);
        var refused = played.SelectMany(one => one.Refused).Distinct().ToLookup(one => one.Role);
        var roles = granted.GroupBy(grant => grant.Role).Select(grants => grants.Key)
            .Concat(refused.Select(calls => calls.Key))
            .Distinct().Order(StringComparer.Ordinal)
            .Select(role => Judge(role, granted, first, kept, [.. refused[role]]))
            .ToList();
        return new()
        {
            Roles = roles,
            Scenarios = [.. played.Select(one => new ScenarioAudit(one.Scenario, one.AsExpected, one.Observed))],
            Problems =
            [
                .. played.Where(one => !one.AsExpected).Select(one =>
                    $"The scenario {one.Scenario} did not end as expected: {one.Observed}"),
                .. Unexplained(roles),
                .. Stale(granted, first, kept),
            ],
        };
    }

    /// <summary>The catalogue's order decides, not which scenario was played sooner.</summary>
    private static Dictionary<GrantKey, string> FirstUses(IReadOnlyList<PlayedScenario> played)
    {
        var first = new Dictionary<GrantKey, string>();
        foreach (var one in played)
            foreach (var grant in one.Used)
                first.TryAdd(grant.Key, one.Scenario);
        return first;
    }

    private static RoleAudit Judge(
        string role, IReadOnlyList<Grant> granted, Dictionary<GrantKey, string> first, KeptPermissions kept,
        IReadOnlyList<RefusedCall> refused)
    {
        var actions = granted.Where(grant => grant.Role == role)
            .GroupBy(grant => grant.Key).OrderBy(grants => grants.Key.Action, StringComparer.Ordinal).ToList();
        return new(
            role,
            [
                .. actions.Where(one => first.ContainsKey(one.Key))
                    .Select(one => new UsedGrant(one.Key.Action, first[one.Key], [.. one])),
            ],
            [
                .. actions.Where(one => !first.ContainsKey(one.Key))
                    .Select(one => new UnusedGrant(one.Key.Action, kept.ReasonFor(one.Key), [.. one])),
            ],
            refused);
    }

    private static IEnumerable<string> Unexplained(IEnumerable<RoleAudit> roles) =>
        from role in roles
        from unused in role.Unused
        where unused.Reason is null
        select $"{role.Role} has {unused.Action}, and no scenario uses it: remove the grant, exercise it, or say why "
            + $"it stays in {Layout.KeptPermissionsName}.";

    private static IEnumerable<string> Stale(
        IReadOnlyList<Grant> granted, Dictionary<GrantKey, string> first, KeptPermissions kept) =>
        from entry in kept.Entries
        let user = first.GetValueOrDefault(entry.Key)
        where user is not null || granted.All(grant => grant.Key != entry.Key)
        select user is null
            ? $"{Layout.KeptPermissionsName} gives a reason for {entry.Key}, which the template does not grant."
            : $"{Layout.KeptPermissionsName} gives a reason for {entry.Key}, which the scenario {user} uses.";
}
