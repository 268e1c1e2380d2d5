using System.Security.Cryptography;
using System.Text;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Audit;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Scenarios;

/// <summary>Without one action of a role, the scenario that needs it fails: one action of every role.</summary>
/// <remarks>
/// All of them take many minutes with processes; `bluegreen rehearse --prove` does that. Which action of a role is
/// tried here changes with the template's text, so that in time each is.
/// </remarks>
public sealed class PermissionProofTests
{
    /// <summary>A bake of ten minutes in ten seconds.</summary>
    private const double Speed = 60;

    /// <summary>Requests per second; a scenario that ends early needs few.</summary>
    private const double Rate = 50;

    private static readonly string s_template = File.ReadAllText(Layout.Template);

    private static readonly AuditReport s_audit = PermissionsPage.Read(
        File.ReadAllText(Layout.PermissionsPage),
        GrantReader.Read(CloudFormationTemplate.Parse(s_template)),
        KeptPermissions.Read(Layout.KeptPermissions));

    public static TheoryData<string> Roles => [.. s_audit.Roles.Select(role => role.Role)];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Role_WithoutOneOfItsActions_FailsTheScenarioThatNeedsIt(string role)
    {
        var output = TestContext.Current.TestOutputHelper!;
        var host = new ProcessScenarioHost(
            new() { Scenarios = [], Speed = Speed, Rate = Rate }, output.WriteLine, TimeProvider.System);

        var removal = await new RemovalProof(host, s_template).TryAsync(
            ActionOf(role), TestContext.Current.CancellationToken);

        output.WriteLine($"without {removal.Action}: {removal.Observed}");
        Assert.True(removal.Failed, $"{removal.Scenario} without {removal.Action}: {removal.Observed}");
    }

    private static UsedGrant ActionOf(string role)
    {
        var used = s_audit.Roles.Single(one => one.Role == role).Used;
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(s_template));
        return used[BitConverter.ToUInt16(digest) % used.Count];
    }
}
