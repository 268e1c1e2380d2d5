using Amazon.Runtime;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Rehearse.Scenarios;
using BlueGreen.Cli.Simulate.Faults;
using BlueGreen.Cli.Simulate.Judging;
using BlueGreen.Cli.Simulate.Stories;
using BlueGreen.Simulation;

namespace BlueGreen.Cli.Simulate.Trials;

/// <summary>
/// The course of one trial on its own world: the opening, the story with its faults, the rest, the verdict.
/// </summary>
internal sealed class TrialPlay(Trial trial, FaultedWorld faulted)
{
    /// <summary>Faults that cost requests by themselves: no deployment moved what they hit.</summary>
    private static readonly FaultKind[] Losing =
    [
        FaultKind.LiveTaskDies, FaultKind.IdleTaskDies, FaultKind.LiveShrinks, FaultKind.ListenerSplit,
        FaultKind.ListenerMoved,
    ];

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Scenario _scenario = StoryBook.Find(trial.Scenario).Scenario;

    private RunningRehearsal Rehearsal => faulted.Rehearsal;

    private SimulatedWorld World => faulted.World;

    private FaultInjector Injector => faulted.Injector;

    private RulesWatch Watch => faulted.Watch;

    public async Task<TrialResult> PlayAsync(double requestsPerSecond)
    {
        var options = new RehearsalOptions { Scenarios = [trial.Scenario], Rate = requestsPerSecond, Speed = 1 };
        if (_scenario.StartsWithRelease)
            await Opening.PlayAsync(Rehearsal, options, World.Clock, None);
        Rehearsal.StartTraffic(requestsPerSecond);
        Watch.Begin(Rehearsal);
        var before = Bearings.Take(Rehearsal, World.Clock);
        Injector.Arm();
        var problem = await PlayStoryAsync(options);
        await faulted.Acts.EndAsync();
        var rest = new Rest(Rehearsal, Watch, Injector, World.Clock);
        var isSettled = await rest.ComeAsync();
        return Result(before, rest, isSettled, problem);
    }

    /// <summary>Under faults a story may take another turn, or none: what counts is how the world is left.</summary>
    private async Task<string?> PlayStoryAsync(RehearsalOptions options)
    {
        using var limit = new CancellationTokenSource(options.StoryMax, World.Clock);
        var answer = trial.Faults.Any(fault => fault.Kind == FaultKind.ApprovedLate) ? Stage.NoAnswer : null;
        var stage = new Stage(Rehearsal, answer, World.Clock);
        try
        {
            await stage.ReadyAsync(limit.Token);
            await _scenario.Play(stage, limit.Token);
            await stage.QuietAsync(limit.Token);
            return null;
        }
        catch (Exception problem) when (problem is ScenarioFailedException or AmazonServiceException)
        {
            return problem.Message;
        }
        catch (OperationCanceledException)
        {
            return $"not over after {options.StoryMax.TotalMinutes:0} minutes";
        }
    }

    private TrialResult Result(Bearings before, Rest rest, bool isSettled, string? problem)
    {
        var sightings = Rehearsal.Witness.Sightings.Skip(before.Sightings).ToList();
        var traffic = Rehearsal.Traffic!.Report();
        var isLosing = Injector.Struck.Any(fault => Losing.Contains(fault.Kind));
        var facts = new EndFacts
        {
            IsSettled = isSettled,
            Patience = rest.Patience,
            Unsettled = rest.Missing ?? "",
            Sightings = sightings,
            Dropped = isLosing ? 0 : traffic.Dropped - (before.Traffic?.Dropped ?? 0),
            IsBusWell = !Injector.Struck.Any(fault =>
                CallSites.IsAnnouncement(fault.Site) && fault.Lasts != Persistence.Once),
            FirstLoss = traffic.Losses is [var first, ..] ? first : "",
        };
        var outcome = OutcomeOf(before, sightings, isSettled);
        var passing = new PassingFacts
        {
            Struck = Injector.Struck,
            Expected = _scenario.Expected,
            Outcome = outcome,
            Problem = problem,
            Sightings = sightings,
            Sites = Injector.Sites,
            FailuresExpected = trial.FailuresExpected,
        };
        return new()
        {
            Trial = trial,
            Outcome = outcome,
            Violations =
            [
                .. Watch.Findings, .. EndJudge.Judge(Rehearsal, Watch, facts), .. PassingJudge.Judge(passing),
            ],
            Failures = PassingJudge.Failures(sightings),
            Struck = Injector.Struck,
            Sites = Injector.Sites,
            Log = World.Log.Text,
            VirtualTime = World.Clock.GetUtcNow() - Simulations.Start,
        };
    }

    private TrialOutcome OutcomeOf(Bearings before, List<Sighting> sightings, bool isSettled)
    {
        if (Watch.IsRuleByHand)
            return TrialOutcome.NeedsPerson;
        if (!isSettled || Rehearsal.Production.Split.Live is null)
            return sightings.Any(seen => seen.DetailType is "Rollback Failed" or "Deployment Refused")
                ? TrialOutcome.NeedsPerson : TrialOutcome.Unexpected;
        if (Rehearsal.LiveDigest != before.Digest)
            return TrialOutcome.Promoted;
        return Rehearsal.Production.Changes.Count > before.Changes ? TrialOutcome.RolledBack : TrialOutcome.Untouched;
    }
}
