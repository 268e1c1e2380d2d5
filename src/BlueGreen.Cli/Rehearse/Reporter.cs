using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Rehearse.Scenarios;
using BlueGreen.Core;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Cli.Rehearse;

/// <summary>Turns what was seen of one story into its report: differences of counters, and nothing invented.</summary>
public sealed class Reporter(RunningRehearsal rehearsal, TimeProvider wall)
{
    public async Task<ScenarioReport> ReportAsync(
        Scenario scenario, Stage stage, Bearings before, string? problem, CancellationToken cancel)
    {
        var ended = wall.GetUtcNow();
        var sightings = rehearsal.Witness.Sightings.Skip(before.Sightings).ToList();
        var changes = rehearsal.Production.Changes.Skip(before.Changes).ToList();
        var traffic = TrafficSince(before);
        var end = DecidingEnd(sightings, stage);
        var outcome = problem is null ? OutcomeOf(before, changes, stage) : Outcome.Unexpected;
        var workflow = Workflow(end);
        var calls = CallsSince(before);
        var lambda = LambdaSince(before.Lambda);
        return new()
        {
            Scenario = scenario.Name,
            Expected = Name(scenario.Expected),
            Outcome = Name(outcome),
            Reason = problem ?? ReasonOf(sightings, stage),
            LiveBefore = before.Live,
            LiveAfter = rehearsal.LiveColour,
            DigestBefore = DigestOf(before.Digest),
            DigestAfter = DigestOf(rehearsal.LiveDigest),
            Traffic = traffic,
            Timings = TimingReader.Read(new()
            {
                Began = before.WallAt,
                Ended = ended,
                PushedAt = stage.LastPush?.WallAt,
                FaultAt = stage.FaultAt,
                LiveBefore = before.Live,
                Changes = changes,
                Calls = rehearsal.Calls.Calls,
                LastEntered = rehearsal.States.LastEntered,
                FirstErrorAfter = rehearsal.FirstAppErrorAfter,
            }),
            Workflow = workflow,
            Calls = calls,
            Lambda = lambda,
            Refused =
            [
                .. rehearsal.Aws.Parts.Permissions.Log.Refused.Skip(before.Refusals)
                    .Select(refused => $"{refused.RoleArn}: {refused.Action} on {refused.Resource}").Distinct(),
            ],
            CostUsd = Bill.Of(ExecutionsOf(sightings).Sum(one => rehearsal.Workflows.CountsOf(one).Transitions),
                lambda.Invocations, rehearsal.LambdaCounts().GigabyteSeconds - before.Lambda.GigabyteSeconds, calls),
            Rules = RulesJudge.Judge(new()
            {
                Changes = changes,
                Findings = [.. rehearsal.Calls.Findings.Skip(before.Findings)],
                Sightings = sightings,
                EndedUnsuccessfully = end?.Text("status") is not (null or "SUCCEEDED"),
                LiveBefore = before.Live,
                LiveAfter = rehearsal.LiveColour,
                Recorded = (await rehearsal.Installation.ReadStateAsync(cancel)).Live,
                FunctionKilled = rehearsal.FunctionsKilled > before.Killed,
                Dropped = traffic.Dropped,
                OneStep = true,
            }),
        };
    }

    private static string Name(Outcome outcome) => JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString());

    /// <summary>
    /// An image is pinned: what follows the `@`. The placeholder of an empty installation has no digest.
    /// </summary>
    private static string DigestOf(string image) => image.Contains('@') ? image[(image.IndexOf('@') + 1)..] : "";

    private Outcome OutcomeOf(Bearings before, List<WeightChange> changes, Stage stage)
    {
        if (DigestOf(rehearsal.LiveDigest) == stage.LastPush?.Digest && rehearsal.LiveColour != before.Live)
            return Outcome.Promoted;
        if (rehearsal.LiveDigest != before.Digest)
            return DigestOf(rehearsal.LiveDigest) == stage.LastPush?.Digest ? Outcome.Promoted : Outcome.Unexpected;
        return changes.Count > 0 ? Outcome.RolledBack : Outcome.Untouched;
    }

    /// <summary>How the execution ended that had to do with the last push.</summary>
    private static Sighting? DecidingEnd(List<Sighting> sightings, Stage stage)
    {
        var execution = sightings.LastOrDefault(seen =>
            seen.DetailType == "Deployment Started" && seen.Text("digest") == stage.LastPush?.Digest)?.Execution;
        return sightings.LastOrDefault(seen =>
            seen.Source == Sighting.ExecutionSource && seen.Execution == execution && seen.Text("status") != "RUNNING");
    }

    private static string ReasonOf(List<Sighting> sightings, Stage stage) => sightings.LastOrDefault(seen =>
            seen.Source == Sighting.WorkflowSource && seen.Text("digest") == stage.LastPush?.Digest
            && seen.Text("reason").Length > 0)?.Text("reason") ?? "";

    private static IEnumerable<string> ExecutionsOf(List<Sighting> sightings) => sightings
        .Where(seen => seen.Source == Sighting.ExecutionSource && seen.Text("status") == "RUNNING")
        .Select(seen => seen.Execution)
        .Distinct();

    private WorkflowReport Workflow(Sighting? end)
    {
        if (end is null)
            return new("", "", 0, 0, []);
        var counts = rehearsal.Workflows.CountsOf(end.Execution);
        return new(end.Execution, end.Text("status"), counts.Transitions, counts.HistoryEvents, States(end.Execution));
    }

    /// <summary>The states in the order they were entered, a loop's turns each once.</summary>
    private List<string> States(string execution)
    {
        var parameters = new JsonObject
        {
            ["executionArn"] = execution,
            ["maxResults"] = 1_000,
            ["includeExecutionData"] = false,
        };
        var states = new List<string>();
        while (true)
        {
            var question = (JsonObject)parameters.DeepClone();
            var call = new AwsCall("states", "GetExecutionHistory", question, Caller.Operator);
            var page = rehearsal.Workflows.CallAsync(call, CancellationToken.None).Result;
            states.AddRange(page.Objects("events")
                .Select(one => (one["stateEnteredEventDetails"] as JsonObject)?.Text("name"))
                .OfType<string>());
            if (page.Text("nextToken") is not { } next)
                return [.. states.Distinct()];
            parameters["nextToken"] = next;
        }
    }

    private TrafficReport TrafficSince(Bearings before)
    {
        var (now, then) = (rehearsal.Traffic?.Report(), before.Traffic);
        if (now is null)
            return new(0, 0, 0, 0, 0);
        var requests = now.Requests - (then?.Requests ?? 0);
        return new(
            requests,
            now.Dropped - (then?.Dropped ?? 0),
            now.AppErrors - (then?.AppErrors ?? 0),
            now.WrongVersion - (then?.WrongVersion ?? 0),
            Math.Round(requests / (wall.GetUtcNow() - before.WallAt).TotalSeconds, 1));
    }

    /// <summary>What the product called; the rehearsal's own people are not on the bill.</summary>
    private SortedDictionary<string, long> CallsSince(Bearings before) => new(rehearsal.Calls.Calls
        .Skip(before.Calls)
        .Where(call => call.Caller != Caller.Operator.PrincipalArn)
        .GroupBy(call => call.Name)
        .ToDictionary(calls => calls.Key, calls => calls.LongCount()), StringComparer.Ordinal);

    private LambdaReport LambdaSince(LambdaTotals before)
    {
        var now = rehearsal.LambdaCounts();
        var starts = now.ColdStartsSince(before);
        return new(
            now.Invocations - before.Invocations,
            starts.Count,
            starts.Count == 0 ? null : Math.Round(starts[starts.Count / 2], 1),
            now.PeakRssMegabytes is { } peak ? Math.Round(peak, 1) : null);
    }
}
