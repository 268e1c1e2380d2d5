using BlueGreen.Core.Ledger;
using BlueGreen.Core.Planning;
using BlueGreen.Core.Retiring;

namespace BlueGreen.Core.Tests.Retiring;

public sealed class RetirePolicyTests
{
    private static readonly DeploymentPlan s_plan =
        Some.Plan with { Kind = PlanKind.Retire, From = Colour.Green, To = Colour.Blue };

    private static readonly LedgerEntry s_entry =
        LedgerEntry.Empty with { Live = Colour.Green, DeploymentId = s_plan.DeploymentId };

    [Fact]
    public void Colour_ToWhichNothingHappened_MayRetire() =>
        Assert.Null(RetirePolicy.Refusal(s_plan, s_entry, "me"));

    [Fact]
    public void Colour_UnderOurOwnLock_MayRetire() =>
        Assert.Null(RetirePolicy.Refusal(s_plan, s_entry.TakeLock("me", s_plan), "me"));

    [Fact]
    public void Colour_UnderAnothersLock_IsLeftAlone() => Assert.Equal(
        "other holds the lock; whatever it does decides about blue.",
        RetirePolicy.Refusal(s_plan, s_entry.TakeLock("other", s_plan), "me"));

    [Fact]
    public void Colour_AfterAnotherDeployment_IsLeftAlone() => Assert.Equal(
        "d-2 is live since; the retention was for d-1.",
        RetirePolicy.Refusal(s_plan, s_entry with { DeploymentId = "d-2" }, "me"));

    [Fact]
    public void Colour_WithoutARecord_IsLeftAlone() => Assert.Equal(
        "Nothing is live since; the retention was for d-1.",
        RetirePolicy.Refusal(s_plan, s_entry with { DeploymentId = null }, "me"));

    /// <summary>Seconds since the release went live, and since the deployment on record ended.</summary>
    [Theory]
    [InlineData(960, 960, false)]
    [InlineData(961, 961, true)]
    [InlineData(2_000, 960, false)]
    [InlineData(2_000, 961, true)]
    [InlineData(961, 2_000, true)]
    [InlineData(960, 2_000, false)]
    [InlineData(961, null, true)]
    public void Retention_OfAMinute_IsOverdueAQuarterOfAnHourLater(int live, int? ended, bool isOverdue)
    {
        var now = Some.Start.AddHours(1);
        var entry = s_entry with
        {
            LiveSince = now.AddSeconds(-live),
            EndedAt = ended is { } seconds ? now.AddSeconds(-seconds) : null,
        };

        Assert.Equal(isOverdue, RetirePolicy.IsOverdue(entry, retentionSeconds: 60, now));
        Assert.False(RetirePolicy.IsOverdue(entry.TakeLock("me", s_plan), retentionSeconds: 60, now));
        Assert.False(RetirePolicy.IsOverdue(entry with { Live = null }, retentionSeconds: 60, now));
    }

    [Fact]
    public void Colour_ThatIsLive_IsLeftAlone() => Assert.Equal(
        "blue is live.", RetirePolicy.Refusal(s_plan, s_entry with { Live = Colour.Blue }, "me"));
}
