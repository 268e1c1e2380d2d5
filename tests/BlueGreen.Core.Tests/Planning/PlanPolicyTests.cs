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
        new("", ""), PlanPolicy.Deploy(s_origin, Colour.Blue, live, Some.Release(), null).Previous);

    [Fact]
    public void Resources_AreFoundByColour() => Assert.Equal(
        (Some.Resources.Blue, Some.Resources.Green),
        (Some.Resources[Colour.Blue], Some.Resources[Colour.Green]));

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
    public void Rollback_ReturnsToTheOtherColourAndReplacesWhatIsOnRecord()
    {
        var restored = Some.Release("v0", Some.Digest);
        var plan = PlanPolicy.Rollback(s_origin, Colour.Green, restored);
        Assert.Equal((PlanKind.Rollback, Colour.Green, Colour.Blue), (plan.Kind, plan.From, plan.To));
        Assert.Equal((restored, new("v1", Some.OtherDigest)), (plan.Release, plan.Previous));
    }

    [Fact]
    public void Rollback_WithoutARecord_ReplacesNothingKnown() => Assert.Equal(
        PreviousRelease.None,
        PlanPolicy.Rollback(s_origin with { Entry = LedgerEntry.Empty }, Colour.Blue, Some.Release()).Previous);

    [Fact]
    public void Retirement_KeepsTheDeploymentsId()
    {
        var entry = s_entry with
        {
            LastPushedAt = Some.Start.AddDays(-1), PreviousTag = "v0", PreviousDigest = "sha256:0",
        };
        var plan = PlanPolicy.Retire(s_origin with { Entry = entry }, "d-0", Colour.Blue);
        Assert.Equal(
            (PlanKind.Retire, "d-0", Colour.Green, Colour.Blue), (plan.Kind, plan.DeploymentId, plan.From, plan.To));
        Assert.Equal(new("shop", "v1", Some.OtherDigest, "", Some.Start.AddDays(-1)), plan.Release);
        Assert.Equal(new("v0", "sha256:0"), plan.Previous);
    }

    [Fact]
    public void Retirement_WithoutARecord_HasEmptyTexts()
    {
        var plan = PlanPolicy.Retire(s_origin with { Entry = LedgerEntry.Empty }, "d-0", Colour.Blue);
        Assert.Equal(new("shop", "", "", "", Some.Start), plan.Release);
        Assert.Equal(new("", ""), plan.Previous);
    }

    [Fact]
    public void Deployment_OverARecordWithoutATag_HasAnEmptyOne() => Assert.Equal(
        new("", Some.OtherDigest),
        PlanPolicy.Deploy(
            s_origin with { Entry = s_entry with { Tag = null } }, Colour.Blue, Some.OtherDigest, Some.Release(), null)
            .Previous);

    [Fact]
    public void Plan_TakesEverySettingAsItIs()
    {
        var settings = Some.Settings with { Application = "till", Deploy = new() { PollSeconds = 7 } };
        var plan = PlanPolicy.Deploy(
            s_origin with { Settings = settings }, Colour.Blue, null, Some.Release(), approval: null);
        Assert.Equal(
            ("d-1", "me", "till", Some.Start), (plan.DeploymentId, plan.Execution, plan.Application, plan.StartedAt));
        Assert.Same(settings.Resources, plan.Resources);
        Assert.Same(settings.Deploy, plan.Deploy);
        Assert.Same(settings.Smoke, plan.Smoke);
        Assert.Same(settings.Traffic, plan.Traffic);
        Assert.Same(settings.Watch, plan.Watch);
        Assert.Same(settings.Retention, plan.Retention);
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
