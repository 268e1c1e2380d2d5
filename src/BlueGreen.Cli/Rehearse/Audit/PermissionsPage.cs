using System.Text;

namespace BlueGreen.Cli.Rehearse.Audit;

/// <summary>Writes `docs/permissions.md`: every grant, and what needs it.</summary>
internal static class PermissionsPage
{
    private const string Head = """
        # Permissions

        What each role of the stack may do, and which scenario of `bluegreen rehearse` uses it first. Every call of a
        rehearsal is judged by the policies of `cdk/template.json`, so that a grant without a scenario is one too many;
        those that stay without one have a reason, from `cdk/permissions-kept.json`. `stack-life` is no deployment: the
        stack is made, changed, changed back, sent all its properties again, and deleted.

        This page is generated; do not edit it. `bluegreen rehearse --audit-permissions --page docs/permissions.md`
        writes it again, and a test compares it with the template and the reasons.

        """;

    public static string Write(AuditReport report)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var role in report.Roles)
        {
            page.Append($"\n## {role.Role}\n\n| action | resource | condition | needed by |\n|---|---|---|---|\n");
            var rows = role.Used.SelectMany(used => used.Grants.Select(grant => (grant, $"`{used.Scenario}`")))
                .Concat(role.Unused.SelectMany(unused => unused.Grants.Select(grant =>
                    (grant, $"no scenario: {unused.Reason ?? "unexplained"}"))));
            foreach (var (grant, need) in rows.OrderBy(row => row.grant.Action, StringComparer.Ordinal))
                page.Append($"| `{grant.Action}` | {Code(grant.Resource)} | {Code(grant.Condition)} | {need} |\n");
        }

        return page.ToString();
    }

    /// <summary>The outcome of the audit that wrote the page, for the template of today.</summary>
    /// <remarks>Scenarios that the page names use what it says; everything else follows from the template.</remarks>
    public static AuditReport Read(string page, IReadOnlyList<Grant> granted, KeptPermissions kept)
    {
        var needs = Needs(page).ToLookup(row => row.Key, row => row.Scenario);
        var played = PermissionAudit.Scenarios.Select(scenario => new PlayedScenario(scenario, true, "as written")
        {
            Used = granted.Where(grant => needs[grant.Key].Contains(scenario)).ToHashSet(),
        });
        return AuditPolicy.Judge(granted, [.. played], kept);
    }

    private static IEnumerable<(GrantKey Key, string Scenario)> Needs(string page)
    {
        var role = "";
        foreach (var line in page.Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                role = line[3..];
            var cells = line.Trim('|', ' ').Split(" | ");
            if (line.StartsWith("| `", StringComparison.Ordinal) && cells[^1].StartsWith('`'))
                yield return (new(role, cells[0].Trim('`')), cells[^1].Trim('`'));
        }
    }

    private static string Code(string text) => text.Length == 0 ? "" : $"`{text.Replace("|", "\\|")}`";
}
