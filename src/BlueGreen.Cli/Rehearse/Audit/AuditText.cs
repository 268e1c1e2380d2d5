namespace BlueGreen.Cli.Rehearse.Audit;

/// <summary>Prints an audit: three lists a role, then what is wrong.</summary>
internal static class AuditText
{
    public static void Print(TextWriter output, AuditReport report)
    {
        foreach (var role in report.Roles)
        {
            output.WriteLine(role.Role);
            List(output, "granted and used",
                role.Used.Select(used => $"{used.Action} ({used.Scenario})"));
            List(output, "granted and never used",
                role.Unused.Select(unused => $"{unused.Action}: {unused.Reason ?? "NO REASON"}"));
            List(output, "used and refused",
                role.Refused.Select(refused => $"{refused.Action} on {refused.Resource}"));
        }

        foreach (var removal in report.Removals ?? [])
            output.WriteLine($"{(removal.Failed ? "needed" : "NOT NEEDED"),-10} {removal.Role}: {removal.Action} "
                + $"({removal.Scenario}): {removal.Observed}");
        var actions = report.Roles.Sum(role => role.Used.Count + role.Unused.Count);
        output.WriteLine($"{report.Roles.Count} roles, {actions} actions, {report.Roles.Sum(role => role.Used.Count)} "
            + $"used in {report.Scenarios.Count} scenarios, {report.Problems.Count} problems.");
        foreach (var problem in report.Problems)
            output.WriteLine($"PROBLEM {problem}");
    }

    private static void List(TextWriter output, string title, IEnumerable<string> entries)
    {
        var lines = entries.ToList();
        output.WriteLine($"  {title}: {(lines.Count == 0 ? "none" : "")}");
        foreach (var line in lines)
            output.WriteLine($"    {line}");
    }
}
