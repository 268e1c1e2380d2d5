using Amazon.Runtime;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Rehearse.Scenarios;
using BlueGreen.Cli.Simulate.Faults;
using BlueGreen.Cli.Simulate.Judging;
using BlueGreen.Simulation;

namespace BlueGreen.Cli.Simulate.Trials;

/// <summary>The course of one trial on its own world: the opening, the story with its faults, the rest, the verdict.</summary>
internal sealed class TrialPlay(
    Trial trial, RunningRehearsal rehearsal, SimulatedWorld world, FaultInjector injector, RulesWatch watch,
    WorldActs acts)
{
    /// <summary>Faults that cost requests by themselves: no deployment moved what they hit.</summary>
    private static readonly FaultKind[] Losing =
    [
        FaultKind.LiveTaskDies, FaultKind.IdleTaskDies, FaultKind.LiveShrinks, FaultKind.ListenerSplit,
        FaultKind.ListenerMoved,
    ];

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Scenario _scenario = Catalogue.Find(trial.Scenario);

    public async Task<TrialResult> PlayAsync(double requestsPerSecond)
    {
        var options = new RehearsalOptions { Scenarios = [trial.Scenario], Rate = requestsPerSecond, Speed = 1 };
        if (_scenario.StartsWithRelease)
            await Opening.PlayAsync(rehearsal, options, world.Clock, None);
        rehearsal.StartTraffic(requestsPerSecond);
        watch.Begin(rehearsal);
        var before = Bearings.Take(rehearsal, world.Clock);
        injector.Arm();
        var problem = await PlayStoryAsync(options);
        await acts.EndAsync();
        var rest = new Rest(rehearsal, watch, world.Clock);
        var isSettled = await rest.ComeAsync();
        return Result(before, rest, isSettled, problem);
    }

    /// <summary>Under faults a story may take another turn, or none: what counts is how the world is left.</summary>
    private async Task<string?> PlayStoryAsync(RehearsalOptions options)
    {
        using var limit = new CancellationTokenSource(options.StoryMax, world.Clock);
        var answer = trial.Faults.Any(fault => fault.Kind == FaultKind.ApprovedLate) ? Stage.NoAnswer : null;
        var stage = new Stage(rehearsal, answer, world.Clock);
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
        var sightings = rehearsal.Witness.Sightings.Skip(before.Sightings).ToList();
        var traffic = rehearsal.Traffic!.Report();
        var isLosing = injector.Struck.Any(fault => Losing.Contains(fault.Kind));
        var facts = new EndFacts
        {
            IsSettled = isSettled,
            Patience = rest.Patience,
            Unsettled = rest.Missing ?? "",
            Sightings = sightings,
            Dropped = isLosing ? 0 : traffic.Dropped - (before.Traffic?.Dropped ?? 0),
            IsBusWell = !injector.Struck.Any(fault =>
                fault.Site.Name.EndsWith("events:PutEvents", StringComparison.Ordinal) && fault.Lasts != Persistence.Once),
            FirstLoss = traffic.Losses is [var first, ..] ? first : "",
        };
        List<RuleFinding> violations = [.. watch.Findings, .. EndJudge.Judge(rehearsal, watch, facts)];
        if (injector.Struck.Count == 0 && problem is not null)
            violations.Add(new("story", problem));
        var outcome = OutcomeOf(before, sightings, isSettled);
        if (injector.Struck.Count == 0 && problem is null && $"{outcome}" != $"{_scenario.Expected}")
            violations.Add(new("story", $"it ended as {outcome}; {_scenario.Expected} was expected"));
        if (injector.Struck.Count > 0 && injector.Struck.All(FaultKinds.IsPassing))
            violations.AddRange(JudgePassing(outcome, problem, sightings));
        return new()
        {
            Trial = trial,
            Outcome = outcome,
            Violations = violations,
            Struck = injector.Struck,
            Sites = injector.Sites,
            Log = world.Log.Text,
            VirtualTime = world.Clock.GetUtcNow() - Simulations.Start,
        };
    }

    /// <summary>R7: it ends as if nothing had happened, and nobody is called for nothing.</summary>
    private IEnumerable<RuleFinding> JudgePassing(TrialOutcome outcome, string? problem, List<Sighting> sightings)
    {
        if (problem is not null || $"{outcome}" != $"{_scenario.Expected}")
            yield return new(
                "R7", $"what passed at once changed the end from {_scenario.Expected} to {outcome}: {problem}");
        if (sightings.FirstOrDefault(seen => seen.DetailType == "Rollback Failed") is { } failed)
            yield return new("R7", $"what passed at once called a person: {failed.Text("reason")}");
    }

    private TrialOutcome OutcomeOf(Bearings before, List<Sighting> sightings, bool isSettled)
    {
        if (watch.IsRuleByHand)
            return TrialOutcome.NeedsPerson;
        if (!isSettled || rehearsal.Production.Split.Live is null)
            return sightings.Any(seen => seen.DetailType is "Rollback Failed" or "Deployment Refused")
                ? TrialOutcome.NeedsPerson : TrialOutcome.Unexpected;
        if (rehearsal.LiveDigest != before.Digest)
            return TrialOutcome.Promoted;
        return rehearsal.Production.Changes.Count > before.Changes ? TrialOutcome.RolledBack : TrialOutcome.Untouched;
    }
}
