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
        AssertDecision(Extended(s_good) with { Now = Some.Start.AddSeconds(900) }, WatchNext.Wait,
            WatchVerdict.Watching, 1);
        AssertDecision(Extended(s_good) with { Now = Some.Start.AddSeconds(1_200) }, WatchNext.Passed,
            WatchVerdict.Pass, 1);
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

    private const string Probes = "0 of 100 probes failed, slowest 0 ms";

    private const string Metrics = "0 % errors and p99 50 ms of 1000 requests, baseline 0 % and 50 ms";

    [Fact]
    public void Decision_QuotesAllEvidence()
    {
        Assert.Equal(
            $"green with 100 % of production, 599 of 600 s: 0 alarms quiet; {Probes}; {Metrics}.",
            WatchPolicy.Decide(s_good with { Now = Some.Start.AddSeconds(599) }).Reason);
        Assert.Equal(
            $"green with 25 % of production, 600 s: 0 alarms quiet; {Probes}; {Metrics}.",
            WatchPolicy.Decide(s_good with { Percent = 25 }).Reason);
        Assert.Equal(
            $"green with 100 % of production, 15 of 600 s: {Probes}; CloudWatch could not be read: 503.",
            WatchPolicy.Decide(s_good with { Unavailable = "503", Now = Some.Start.AddSeconds(15) }).Reason);
    }

    [Fact]
    public void Failure_QuotesTheBreachesAlone() => Assert.Equal(
        "green with 100 % of production: the alarm a is in ALARM: 5 > 1; 12 % of 1000 requests failed, at most 1 % "
        + "may (watch.errorPercentMax).",
        WatchPolicy.Decide(s_good with
        {
            Alarms = [new("a", "ALARM", "5 > 1")], Metrics = new(1_000, 120, 0, 20, 40, 50),
        }).Reason);

    [Theory]
    [InlineData(0, 1, InconclusiveChoice.RollBack, "; extended by 600 s (1 of 1).")]
    [InlineData(1, 3, InconclusiveChoice.RollBack, "; extended by 600 s (2 of 3).")]
    [InlineData(1, 1, InconclusiveChoice.Hold, "; a person decides.")]
    [InlineData(1, 1, InconclusiveChoice.RollBack,
        "; as the settings say, what cannot be judged is rolled back.")]
    public void TooLittle_IsToldWithWhatFollows(int extensions, int max, InconclusiveChoice then, string end)
    {
        var seconds = 600 * (1 + extensions);
        var decision = WatchPolicy.Decide(s_little with
        {
            Plan = Some.Plan with { Watch = new() { Inconclusive = new() { ExtensionsMax = max, Then = then } } },
            Samples = s_little.Samples with { Extensions = extensions },
            Now = Some.Start.AddSeconds(seconds),
        });
        Assert.Equal(
            $"green with 100 % of production: too little was seen in {seconds} s to judge it: 0 requests measured, 100 "
            + $"are needed (watch.requestsMin){end}",
            decision.Reason);
    }

    [Fact]
    public void Fail_DuringAnExtension_KeepsItsCount() => AssertDecision(
        Extended(s_good) with { Metrics = new(1_000, 120, 0, 20, 40, 50) }, WatchNext.Failed, WatchVerdict.Fail, 1);

    private static WatchFacts Extended(WatchFacts facts) =>
        facts with { Samples = facts.Samples with { Extensions = 1 } };

    private static void AssertDecision(WatchFacts facts, WatchNext next, WatchVerdict verdict, int extensions)
    {
        var decision = WatchPolicy.Decide(facts);
        Assert.Equal((next, verdict, extensions), (decision.Next, decision.Verdict, decision.Extensions));
    }
}
