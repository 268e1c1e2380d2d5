using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Audit;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Simulation.Tests;

/// <summary>Without any one action of a role, the scenario that uses it fails, and of that.</summary>
public sealed class PermissionProofTests
{
    /// <summary>Of no meaning: another one must do as well.</summary>
    private const long Seed = 7;

    private static readonly string s_template = File.ReadAllText(Layout.Template);

    private static readonly AuditReport s_audit = PermissionsPage.Read(
        File.ReadAllText(Layout.PermissionsPage),
        GrantReader.Read(CloudFormationTemplate.Parse(s_template)),
        KeptPermissions.Read(Layout.KeptPermissions));

    private static readonly SimulatedScenarioHost s_host = new(new() { Scenarios = [], Speed = 1 }, Seed);

    public static TheoryData<string, string> Actions
    {
        get
        {
            var actions = new TheoryData<string, string>();
            foreach (var role in s_audit.Roles)
            {
                foreach (var used in role.Used)
                {
                    actions.Add(role.Role, used.Grants[0].Action);
                }
            }
            return actions;
        }
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task Role_WithoutOneOfItsActions_FailsTheScenarioThatUsesIt(string role, string action)
    {
        var used = s_audit.Roles.Single(one => one.Role == role).Used
            .Single(one => one.Grants[0].Action == action);

        var removal = await new RemovalProof(s_host, s_template).TryAsync(used, TestContext.Current.CancellationToken);

        Assert.True(removal.Failed, $"{removal.Scenario} without {removal.Action}: {removal.Observed}");
    }

    /// <summary>Else the proof above would prove nothing.</summary>
    [Fact]
    public async Task Stack_WithAllItsActions_LivesAsExpected()
    {
        var played = await s_host.PlayAsync(s_template, StackLife.Name, TestContext.Current.CancellationToken);

        Assert.True(played.AsExpected, played.Observed + string.Join("; ", played.Refused));
    }
}
