using System.Text.Json;
using BlueGreen.Core.Ledger;
using BlueGreen.Core.Planning;

namespace BlueGreen.Core.Tests.Planning;

public sealed class PlanPolicyTests
{
    private static readonly LedgerEntry s_entry = LedgerEntry.Empty with { Tag = "v1", Digest = Some.OtherDigest };

    private static readonly PlanOrigin s_origin = new(Some.Settings, s_entry, "me", "d-1", Some.Start);

    [Fact]
    public void Deployment_GoesToTheOtherColour()
    {
        var plan = PlanPolicy.Deploy(s_origin, Colour.Green, Some.OtherDigest, Some.Release(), approval: null);
        Assert.Equal((Colour.Green, Colour.Blue), (plan.From, plan.To));
        Assert.Equal(new PreviousRelease("v1", Some.OtherDigest), plan.Previous);
        Assert.False(plan.Approval.Required);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("sha256:other")]
    public void Deployment_OverWhatIsNotOnRecord_HasNoPrevious(string? live) => Assert.Equal(
        PreviousRelease.None, PlanPolicy.Deploy(s_origin, Colour.Blue, live, Some.Release(), null).Previous);

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, true)]
    public void Approval_AskedForByHand_OverridesTheSettings(bool setting, bool? asked, bool required)
    {
        var origin = s_origin with { Settings = Some.Settings with { Approval = new() { Required = setting } } };
        Assert.Equal(
            required, PlanPolicy.Deploy(origin, Colour.Blue, null, Some.Release(), asked).Approval.Required);
    }

    [Fact]
    public void Retirement_KeepsTheDeploymentsId()
    {
        var plan = PlanPolicy.Retire(s_origin, "d-0", Colour.Blue);
        Assert.Equal(("d-0", Colour.Green, Colour.Blue), (plan.DeploymentId, plan.From, plan.To));
    }

    [Fact]
    public void Plan_WrittenAndRead_IsTheSame()
    {
        var json = JsonSerializer.Serialize(Some.Plan, PlanJson.Default.DeploymentPlan);
        var read = JsonSerializer.Deserialize(json, PlanJson.Default.DeploymentPlan)!;
        Assert.Equal(json, JsonSerializer.Serialize(read, PlanJson.Default.DeploymentPlan));
        Assert.Contains("\"kind\":\"deploy\"", json, StringComparison.Ordinal);
        Assert.Contains("\"from\":\"blue\"", json, StringComparison.Ordinal);
    }
}
