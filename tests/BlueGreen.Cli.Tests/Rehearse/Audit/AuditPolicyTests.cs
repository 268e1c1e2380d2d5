using BlueGreen.Cli.Rehearse.Audit;

namespace BlueGreen.Cli.Tests.Rehearse.Audit;

public sealed class AuditPolicyTests
{
    private static readonly Grant Blue = new("Switch", "ecs:UpdateService", "blue", "") { LogicalId = "Switch" };
    private static readonly Grant Green = Blue with { Resource = "green" };
    private static readonly Grant Tasks = new("Switch", "ecs:ListTasks", "*", "") { LogicalId = "Switch" };

    [Fact]
    public void Judge_EverythingUsed_HasNoProblem()
    {
        var report = AuditPolicy.Judge([Blue, Tasks], [Played("healthy", Blue, Tasks)], KeptPermissions.None);

        Assert.Empty(report.Problems);
        Assert.Equal(["ecs:ListTasks", "ecs:UpdateService"], report.Roles.Single().Used.Select(used => used.Action));
        Assert.Empty(report.Roles.Single().Unused);
    }

    [Fact]
    public void Judge_AnActionUsedOnOneOfItsResources_IsUsed()
    {
        var report = AuditPolicy.Judge([Blue, Green], [Played("healthy", Blue)], KeptPermissions.None);

        Assert.Equal([Blue, Green], report.Roles.Single().Used.Single().Grants);
    }

    [Fact]
    public void Judge_AnActionOfTwoScenarios_NamesTheFirst()
    {
        var report = AuditPolicy.Judge(
            [Blue, Tasks], [Played("healthy", Blue), Played("alarm", Blue, Tasks)], KeptPermissions.None);

        Assert.Equal(
            [("ecs:ListTasks", "alarm"), ("ecs:UpdateService", "healthy")],
            report.Roles.Single().Used.Select(used => (used.Action, used.Scenario)));
    }

    [Fact]
    public void Judge_AnUnusedActionWithoutReason_IsAProblem()
    {
        var report = AuditPolicy.Judge([Blue, Tasks], [Played("healthy", Blue)], KeptPermissions.None);

        Assert.StartsWith("Switch has ecs:ListTasks, and no scenario uses it", Assert.Single(report.Problems),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_AnUnusedActionWithAReason_IsNone()
    {
        var report = AuditPolicy.Judge(
            [Blue, Tasks], [Played("healthy", Blue)], Kept("Switch", "ecs:ListTasks"));

        Assert.Empty(report.Problems);
        Assert.Equal("because", report.Roles.Single().Unused.Single().Reason);
    }

    [Theory]
    [InlineData("ecs:UpdateService", "which the scenario healthy uses")]
    [InlineData("ecs:StopTask", "which the template does not grant")]
    public void Judge_AReasonThatExplainsNothing_IsAProblem(string action, string why)
    {
        var report = AuditPolicy.Judge([Blue], [Played("healthy", Blue)], Kept("Switch", action));

        Assert.Contains(why, Assert.Single(report.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_ARefusal_IsListedAtItsRole()
    {
        var refused = new RefusedCall("Watch", "ecs:StopTask", "*");
        var played = Played("healthy", Blue) with { AsExpected = false, Refused = [refused, refused] };

        var report = AuditPolicy.Judge([Blue], [played], KeptPermissions.None);

        Assert.Equal([refused], report.Roles.Single(role => role.Role == "Watch").Refused);
        Assert.Contains("healthy did not end as expected", Assert.Single(report.Problems), StringComparison.Ordinal);
    }

    private static PlayedScenario Played(string name, params Grant[] used) =>
        new(name, true, "promoted") { Used = used.ToHashSet() };

    private static KeptPermissions Kept(string role, string action) => new([new(role, action, "because")]);
}
