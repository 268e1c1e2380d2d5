using BlueGreen.Cli.Rehearse.Audit;
using BlueGreen.Cli.Tests.Running;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Cli.Tests.Rehearse.Audit;

/// <summary>`docs/permissions.md` says of every grant what the template and the reasons say.</summary>
public sealed class PermissionsPageTests
{
    private const string Again =
        "docs/permissions.md is old: `bluegreen rehearse --audit-permissions --page docs/permissions.md` writes it.";

    private static readonly string s_page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "permissions.md"));

    private static readonly KeptPermissions s_kept =
        KeptPermissions.Read(Path.Combine(Checkout.Root, "cdk", "permissions-kept.json"));

    private static readonly IReadOnlyList<Grant> s_granted = GrantReader.Read(CloudFormationTemplate.Parse(
        File.ReadAllText(Path.Combine(Checkout.Root, "cdk", "template.json"))));

    [Fact]
    public void Page_ReadAndWrittenAgain_AgreesWithTheTemplateAndTheReasons()
    {
        var report = PermissionsPage.Read(s_page, s_granted, s_kept);

        Assert.True(PermissionsPage.Write(report) == s_page, Again);
        Assert.Empty(report.Problems);
    }

    [Fact]
    public void Page_OfATemplateWithAnotherGrant_HasAProblem()
    {
        var another = s_granted[0] with { Action = "ecs:StopTask" };

        var report = PermissionsPage.Read(s_page, [.. s_granted, another], s_kept);

        Assert.NotEqual(s_page, PermissionsPage.Write(report));
        Assert.Contains("ecs:StopTask", Assert.Single(report.Problems), StringComparison.Ordinal);
    }
}
