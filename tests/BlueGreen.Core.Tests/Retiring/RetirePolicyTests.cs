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
    public void Colour_UnderAnothersLock_IsLeftAlone() =>
        Assert.NotNull(RetirePolicy.Refusal(s_plan, s_entry.TakeLock("other", s_plan), "me"));

    [Fact]
    public void Colour_AfterAnotherDeployment_IsLeftAlone() =>
        Assert.NotNull(RetirePolicy.Refusal(s_plan, s_entry with { DeploymentId = "d-2" }, "me"));

    [Fact]
    public void Colour_ThatIsLive_IsLeftAlone() =>
        Assert.NotNull(RetirePolicy.Refusal(s_plan, s_entry with { Live = Colour.Blue }, "me"));
}
