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

    [Fact]
    public void Colour_ThatIsLive_IsLeftAlone() => Assert.Equal(
        "blue is live.", RetirePolicy.Refusal(s_plan, s_entry with { Live = Colour.Blue }, "me"));
}
