using BlueGreen.Cli.Rehearse.Audit;
using BlueGreen.Cli.Tests.Running;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Cli.Tests.Rehearse.Audit;

/// <summary>`docs/permissions.md` says of every grant what the template and the reasons say.</summary>
public sealed class PermissionsPageTests
{
    private const string Again =
        "docs/permissions.md is old: `bluegreen rehearse --audit-permissions --page docs/permissions.md` writes it.";

    private static readonly string s_page = File.ReadAllText(Path.Combine(Checkout.Root, "docs/permissions.md"));

    private static readonly KeptPermissions s_kept = KeptPermissions.Read(Path.Combine(Checkout.Root, "cdk/permissions-kept.json"));

    private static readonly IReadOnlyList<Grant> s_granted =
        GrantReader.Read(CloudFormationTemplate.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "cdk/template.json"))));

    /// <summary>An audit's outcome, read back from the page, must write the page again.</summary>
    [Fact]
    public void Page_WrittenFromTheTemplateAndItsOwnScenarios_IsTheSame()
    {
        var needed = Rows().ToLookup(row => row.Key, row => row.Need);
        var played = PermissionAudit.Scenarios.Select(scenario => new PlayedScenario(scenario, true, "")
        {
            Used = s_granted.Where(grant => needed[grant.Key].Contains($"`{scenario}`")).ToHashSet(),
        }).ToList();

        var report = AuditPolicy.Judge(s_granted, played, s_kept);

        Assert.True(PermissionsPage.Write(report) == s_page, Again);
        Assert.Empty(report.Problems);
    }

    [Fact]
    public void Scenarios_OnThePage_AreThoseThatArePlayed() => Assert.All(
        Rows().Select(row => row.Need).Where(need => need.StartsWith('`')),
        need => Assert.Contains(need.Trim('`'), PermissionAudit.Scenarios));

    private static IEnumerable<(GrantKey Key, string Need)> Rows()
    {
        var role = "";
        foreach (var line in s_page.Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                role = line[3..];
            if (line.StartsWith("| `", StringComparison.Ordinal))
            {
                var cells = line.Trim('|', ' ').Split(" | ");
                yield return (new(role, cells[0].Trim('`')), cells[^1]);
            }
        }
    }
}
