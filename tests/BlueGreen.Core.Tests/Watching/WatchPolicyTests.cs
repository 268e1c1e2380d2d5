using BlueGreen.Core.Settings;
using BlueGreen.Core.Watching;

namespace BlueGreen.Core.Tests.Watching;

public sealed class WatchPolicyTests
{
    private static readonly WatchFacts s_good = new(
        Some.Plan, 100, Some.Start, 600,
        WatchSamples.From(Some.Start) with { Probes = 100 },
        new(1_000, 0, 0, 20, 40, 50), new(1_000, 0, 0, 20, 40, 50), [], null, Some.Start.AddSeconds(600));

    private static readonly WatchFacts s_little = s_good with { Metrics = ColourMetrics.None };

    [Theory]
    [InlineData(599, WatchNext.Wait, WatchVerdict.Watching)]
    [InlineData(600, WatchNext.Passed, WatchVerdict.Pass)]
    public void Good_PassesWhenTheBakeIsOver(int seconds, WatchNext next, WatchVerdict verdict) =>
        AssertDecision(s_good with { Now = Some.Start.AddSeconds(seconds) }, next, verdict, 0);

    [Fact]
    public void Bad_FailsAtOnceAndQuotesTheNumbers()
    {
        var bad = s_good with { Metrics = new(1_000, 120, 0, 20, 40, 50), Now = Some.Start.AddSeconds(15) };
        AssertDecision(bad, WatchNext.Failed, WatchVerdict.Fail, 0);
        Assert.Contains("12 % of 1000 requests failed", WatchPolicy.Decide(bad).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void BadProbes_FailAtOnce() => AssertDecision(
        s_good with { Samples = s_good.Samples with { Failed = 50 }, Now = Some.Start.AddSeconds(15) },
        WatchNext.Failed, WatchVerdict.Fail, 0);

    [Fact]
    public void Alarm_FailsAtOnce() => AssertDecision(
        s_good with { Alarms = [new("a", "ALARM", "5 > 1")], Now = Some.Start.AddSeconds(15) },
        WatchNext.Failed, WatchVerdict.Fail, 0);

    [Fact]
    public void TooLittle_BeforeTheEnd_IsWatched() => AssertDecision(
        s_little with { Now = Some.Start.AddSeconds(15) }, WatchNext.Wait, WatchVerdict.Watching, 0);

    [Fact]
    public void TooLittle_AtTheEnd_ExtendsTheBake() =>
        AssertDecision(s_little, WatchNext.Wait, WatchVerdict.Inconclusive, 1);

    [Theory]
    [InlineData(1_199, WatchNext.Wait, WatchVerdict.Watching)]
    [InlineData(1_200, WatchNext.Failed, WatchVerdict.Inconclusive)]
    public void TooLittle_AtTheEndOfTheExtension_RollsBack(int seconds, WatchNext next, WatchVerdict verdict) =>
        AssertDecision(Extended(s_little) with { Now = Some.Start.AddSeconds(seconds) }, next, verdict, 1);

    [Fact]
    public void TooLittle_WhereTheSettingsSayHold_AsksAPerson() => AssertDecision(
        s_little with
        {
            Plan = Some.Plan with
            {
                Watch = new() { Inconclusive = new() { ExtensionsMax = 0, Then = InconclusiveChoice.Hold } },
            },
        },
        WatchNext.Hold, WatchVerdict.Inconclusive, 0);

    [Fact]
    public void Good_DuringAnExtension_PassesOnlyAtItsEnd()
    {
        AssertDecision(
            Extended(s_good) with { Now = Some.Start.AddSeconds(900) }, WatchNext.Wait, WatchVerdict.Watching, 1);
        AssertDecision(
            Extended(s_good) with { Now = Some.Start.AddSeconds(1_200) }, WatchNext.Passed, WatchVerdict.Pass, 1);
    }

    [Theory]
    [InlineData(15, WatchNext.Wait, WatchVerdict.Error, 0)]
    [InlineData(600, WatchNext.Wait, WatchVerdict.Error, 1)]
    public void CloudWatch_OutOfReach_IsAnErrorAndNotAPass(
        int seconds, WatchNext next, WatchVerdict verdict, int extensions) => AssertDecision(
        s_good with { Unavailable = "503", Now = Some.Start.AddSeconds(seconds) }, next, verdict, extensions);

    [Fact]
    public void CloudWatch_OutOfReachToTheEnd_IsInconclusive() => AssertDecision(
        Extended(s_good) with { Unavailable = "503", Now = Some.Start.AddSeconds(1_200) },
        WatchNext.Failed, WatchVerdict.Inconclusive, 1);

    private static WatchFacts Extended(WatchFacts facts) =>
        facts with { Samples = facts.Samples with { Extensions = 1 } };

    private static void AssertDecision(WatchFacts facts, WatchNext next, WatchVerdict verdict, int extensions)
    {
        var decision = WatchPolicy.Decide(facts);
        Assert.Equal((next, verdict, extensions), (decision.Next, decision.Verdict, decision.Extensions));
    }
}
