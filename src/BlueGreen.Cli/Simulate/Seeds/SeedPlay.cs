using System.Collections.Immutable;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Simulate.Faults;
using BlueGreen.Cli.Simulate.Judging;
using BlueGreen.Cli.Simulate.Trials;
using BlueGreen.Simulation;

namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>
/// The course of one seed on its own world: its acts in foul weather, fair weather, rest, the verdict.
/// </summary>
internal sealed class SeedPlay(
    SeedPlan plan, RunningRehearsal rehearsal, SimulatedWorld world, FaultInjector injector, RulesWatch watch)
{
    /// <summary>A question is open for ten minutes at most, and five clean-ups take two hours at most.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromHours(4);

    /// <summary>The workflow asks the bus so often, then goes on untold: what has to be done comes first.</summary>
    private const int AnnouncementAttempts = 5;

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly LossWatch _losses = new(rehearsal, world.Clock);

    public required SeedActs Deeds { get; init; }

    public required WorldActs Acts { get; init; }

    public async Task<SeedResult> PlayAsync()
    {
        rehearsal.StartTraffic(plan.RequestsPerSecond);
        watch.Begin(rehearsal);
        _losses.Begin();
        new SeedAnswers(plan, rehearsal, Acts, world.Clock).Begin();
        injector.Act = (fault, at) =>
        {
            Excuse(fault.Kind);
            Acts.Begin(fault, at);
        };
        await PlayActsAsync();
        await Acts.EndAsync();
        var rest = await ComeToRestAsync();
        return Result(rest.Last, rest.IsSettled);
    }

    private async Task PlayActsAsync()
    {
        var start = world.Clock.GetUtcNow();
        if (!plan.OpensInPeace)
            injector.Arm();
        foreach (var act in plan.Acts)
        {
            if (start + act.After is var at && at > world.Clock.GetUtcNow())
                await Task.Delay(at - world.Clock.GetUtcNow(), world.Clock);
            world.Log.Add("act", $"{act.Kind} {act.Lot}");
            Excuse(act.Kind);
            Deeds.Begin(act);
            if (act == plan.Acts[0] && plan.OpensInPeace)
            {
                await new Stage(rehearsal, null, world.Clock).QuietAsync(None);
                injector.Arm();
                start = world.Clock.GetUtcNow();
            }
        }
        if (start + plan.Length is var end && end > world.Clock.GetUtcNow())
            await Task.Delay(end - world.Clock.GetUtcNow(), world.Clock);
        injector.Disarm();
        world.Log.Add("act", "fair weather");
    }

    /// <summary>What a person has made of the rule, a person puts right; all else is for the workflow to end.</summary>
    private async Task<(Rest Last, bool IsSettled)> ComeToRestAsync()
    {
        if (watch.IsRuleByHand && watch.Record.Live is { } live)
            await Deeds.RepairRuleAsync(live);
        var rest = new Rest(rehearsal, watch, injector, world.Clock) { Patience = s_patience };
        return (rest, await rest.ComeAsync());
    }

    private void Excuse(ActKind kind)
    {
        if (kind is ActKind.LiveTaskDies or ActKind.IdleTaskDies or ActKind.ChangeRule)
            _losses.Excuse();
    }

    private void Excuse(FaultKind kind)
    {
        if (kind is FaultKind.LiveTaskDies or FaultKind.IdleTaskDies
            or FaultKind.ListenerSplit or FaultKind.ListenerMoved)
            _losses.Excuse();
    }

    private SeedResult Result(Rest rest, bool isSettled)
    {
        var sightings = rehearsal.Witness.Sightings;
        var losses = _losses.Unexcused(rehearsal.Traffic!.Report());
        var unsaid = injector.Struck.Where(fault => CallSites.IsAnnouncement(fault.Site))
            .Select(fault => fault.Site.Number).ToHashSet();
        var facts = new EndFacts
        {
            IsSettled = isSettled,
            Patience = rest.Patience,
            Unsettled = rest.Missing ?? "",
            Sightings = sightings,
            Dropped = losses.Sum(one => one.Dropped),
            IsBusWell = unsaid.Count == 0,
            IsBusDead = unsaid.Any(call => Enumerable.Range(call, AnnouncementAttempts).All(unsaid.Contains)),
            StartsRepeated = injector.Struck.Count(fault =>
                CallSites.IsStartByEvent(fault.Site) && CallFault.IsAfter(fault.Kind)),
            FirstLoss = losses is [var first, ..] ? $"{first.Dropped} in the minute from second {first.Second}" : "",
        };
        return new()
        {
            Seed = plan.Seed,
            Violations = [.. watch.Findings, .. EndJudge.Judge(rehearsal, watch, facts)],
            Faults = Count(injector.Struck.Select(fault => FaultKinds.Name(fault.Kind))),
            Acts = Count(plan.Acts.Select(act => $"{act.Kind}")),
            Outcomes = SeedOutcomes.Of(sightings),
            Log = $"{plan}{world.Log.Text}",
        };
    }

    private static ImmutableSortedDictionary<string, int> Count(IEnumerable<string> names) =>
        names.CountBy(name => name).ToImmutableSortedDictionary(StringComparer.Ordinal);
}
