using BlueGreen.Core.Planning;
using BlueGreen.Core.Settings;

namespace BlueGreen.Core.Watching;

/// <summary>
/// Weighs all evidence of a traffic step: fails at once, passes only when the bake is over and enough was seen.
/// </summary>
public static class WatchPolicy
{
    public static WatchDecision Decide(WatchFacts facts)
    {
        var judgements = Judgements(facts);
        if (judgements.OfType<Judgement.Breach>().ToList() is { Count: > 0 } breaches)
            return new(WatchNext.Failed, WatchVerdict.Fail, $"{Subject(facts)}: {Join(breaches)}.", Extensions(facts));

        var missing = judgements.OfType<Judgement.Missing>().ToList();
        var baked = (int)(facts.Now - facts.SwitchedAt).TotalSeconds;
        var bake = facts.BakeSeconds * (1 + Extensions(facts));
        if (baked < bake)
            return new(
                WatchNext.Wait,
                facts.Unavailable is null ? WatchVerdict.Watching : WatchVerdict.Error,
                $"{Subject(facts)}, {baked} of {bake} s: {Join(judgements)}.",
                Extensions(facts));
        return missing.Count == 0
            ? new(
                WatchNext.Passed, WatchVerdict.Pass, $"{Subject(facts)}, {baked} s: {Join(judgements)}.",
                Extensions(facts))
            : Inconclusive(facts, baked, Join(missing));
    }

    private static IReadOnlyList<Judgement> Judgements(WatchFacts facts) => facts.Unavailable is { } problem
        ? [ProbePolicy.Judge(facts.Samples, facts.Plan), new Judgement.Missing($"CloudWatch could not be read: "
            + $"{problem}")]
        :
        [
            AlarmPolicy.Judge(facts.Alarms, facts.Plan.Watch),
            ProbePolicy.Judge(facts.Samples, facts.Plan),
            MetricPolicy.Judge(facts.Metrics, facts.Baseline, facts.Plan.Watch),
        ];

    private static WatchDecision Inconclusive(WatchFacts facts, int baked, string missing)
    {
        var settings = facts.Plan.Watch.Inconclusive;
        var seen = $"{Subject(facts)}: too little was seen in {baked} s to judge it: {missing}";
        if (Extensions(facts) < settings.ExtensionsMax)
            return new(
                WatchNext.Wait,
                facts.Unavailable is null ? WatchVerdict.Inconclusive : WatchVerdict.Error,
                $"{seen}; extended by {facts.BakeSeconds} s ({Extensions(facts) + 1} of {settings.ExtensionsMax}).",
                Extensions(facts) + 1);
        return settings.Then == InconclusiveChoice.Hold
            ? new(WatchNext.Hold, WatchVerdict.Inconclusive, $"{seen}; a person decides.", Extensions(facts))
            : new(
                WatchNext.Failed, WatchVerdict.Inconclusive,
                $"{seen}; as the settings say, what cannot be judged is rolled back.", Extensions(facts));
    }

    private static int Extensions(WatchFacts facts) => facts.Samples.Extensions;

    private static string Subject(WatchFacts facts) => $"{facts.Plan.To.Name} with {facts.Percent} % of production";

    private static string Join(IEnumerable<Judgement> judgements) =>
        string.Join("; ", judgements.Select(judgement => judgement.Reason));
}

/// <summary>All that a look at the new colour is judged by.</summary>
/// <param name="Samples">This look's probes included.</param>
/// <param name="Unavailable">Why CloudWatch could not be read; its figures then mean nothing.</param>
public sealed record WatchFacts(
    DeploymentPlan Plan,
    int Percent,
    DateTimeOffset SwitchedAt,
    int BakeSeconds,
    WatchSamples Samples,
    ColourMetrics Metrics,
    ColourMetrics Baseline,
    IReadOnlyList<AlarmState> Alarms,
    string? Unavailable,
    DateTimeOffset Now);
