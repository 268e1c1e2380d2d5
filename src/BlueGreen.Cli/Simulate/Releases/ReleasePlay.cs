using System.Text.Json.Nodes;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Rehearse.Scenarios;
using BlueGreen.Core.Settings;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.StepFunctions;
using BlueGreen.Simulation.Tasks;

namespace BlueGreen.Cli.Simulate.Releases;

/// <summary>Deploys one described release in virtual time, and measures what its users met.</summary>
internal sealed class ReleasePlay(StudiedRelease release, PipelineSettings settings)
{
    /// <summary>
    /// A release that nobody stopped is looked at for six hours: what begins after 300 minutes has then gone on for
    /// one.
    /// </summary>
    public static readonly TimeSpan Horizon = TimeSpan.FromHours(6);

    /// <summary>CloudWatch shows the last minutes before the push by then.</summary>
    private static readonly TimeSpan MetricsShown = TimeSpan.FromMinutes(4);

    /// <summary>What a deployment may take beside its bakes: three times its own limit, and what calls take.</summary>
    private TimeSpan DeploymentMax => TimeSpan.FromHours(1) + TimeSpan.FromSeconds(
        (3 * settings.Deploy.TimeoutSeconds) + settings.Approval.TimeoutSeconds
        + ((1 + settings.Watch.Inconclusive.ExtensionsMax) * ((double)settings.Watch.BakeSeconds
            + (settings.Traffic.Steps.Count * (double)settings.Traffic.StepBakeSeconds))));

    private DateTimeOffset? _decidedAt;

    /// <exception cref="ScenarioFailedException">Not even the release before went live.</exception>
    public static ReleaseRun Run(StudiedRelease release, string template, long seed)
    {
        var settings = TemplateSettings.Read(template);
        return Simulations.Run(new()
        {
            // The release before goes live without users, so by limits that need none.
            Template = TemplateSettings.With(template, asked => asked with
            {
                Traffic = new(),
                Watch = new() { Alarms = asked.Watch.Alarms },
            }),
            Scenario = release.Name,
            Seed = seed,
            Rate = release.RequestsPerMinute / 60,
            Route = release.Route is { } route ? new(route.Path, route.TrafficPercent / 100) : null,
            ChangeImage = image => image.Tag == Stage.FirstRelease
                ? ReleaseImages.Before(image, release) : ReleaseImages.Of(image, release),
        }, (rehearsal, clock) => new ReleasePlay(release, settings).PlayAsync(rehearsal, clock));
    }

    private async Task<ReleaseRun> PlayAsync(RunningRehearsal rehearsal, VirtualTimeProvider clock)
    {
        var options = new RehearsalOptions { Scenarios = [], Speed = 1 };
        await Opening.PlayAsync(rehearsal, options, clock, CancellationToken.None);
        await InstallAsync(rehearsal);
        rehearsal.StartTraffic(release.RequestsPerMinute / 60, Stage.FirstRelease);
        await Task.Delay(TimeSpan.FromSeconds(settings.Watch.BaselineSeconds) + MetricsShown, clock);

        var (before, changes) = (rehearsal.LiveColour, rehearsal.Production.Changes.Count);
        var (start, dropped) = (clock.GetUtcNow(), rehearsal.Traffic!.Report().Dropped);
        rehearsal.Workflows.Progressed += (_, progress) => Note(progress, clock);
        using var limit = new CancellationTokenSource(DeploymentMax, clock);
        var stage = new Stage(rehearsal, null, clock);
        var push = await stage.PushAsync(Stage.NextRelease, limit.Token);
        await stage.DeploymentEndsAsync(push, limit.Token);
        await stage.QuietAsync(limit.Token);

        var moves = rehearsal.Production.Changes.Skip(changes).ToList();
        var end = moves.Count == 0 ? ReleaseEnd.StoppedBeforeSwitch
            : rehearsal.LiveColour == before ? ReleaseEnd.RolledBack : ReleaseEnd.WentLive;
        var watchedUntil = clock.GetUtcNow();
        if (end == ReleaseEnd.WentLive && !release.IsGood)
            await Task.Delay(moves[0].WallAt + Horizon - watchedUntil, clock);

        var met = ((SimulatedTraffic)rehearsal.Traffic!).Of(push.Tag);
        var reason = ReasonOf(rehearsal, start, push);
        var faultAt = release.IsGood || end == ReleaseEnd.StoppedBeforeSwitch ? null : met.FaultMetAt;
        return new(
            end, reason,
            end == ReleaseEnd.WentLive
                ? ReleaseLimit.OfPassed(release, settings.Watch, faultAt < watchedUntil)
                : ReleaseLimit.OfReason(reason),
            Seconds(faultAt, end == ReleaseEnd.RolledBack ? _decidedAt : null),
            Seconds(faultAt, end == ReleaseEnd.RolledBack ? moves[^1].WallAt : null),
            FailedBy(met) + rehearsal.Traffic!.Report().Dropped - dropped, met.Slow);
    }

    /// <summary>The settings that are asked about, as a stack update brings them.</summary>
    private async Task InstallAsync(RunningRehearsal rehearsal)
    {
        var machines = await CallAsync(rehearsal, "ListStateMachines", []);
        var arn = machines["stateMachines"]![0]!["stateMachineArn"]!.ToString();
        var described = await CallAsync(rehearsal, "DescribeStateMachine", new() { ["stateMachineArn"] = arn });
        await CallAsync(rehearsal, "UpdateStateMachine", new()
        {
            ["stateMachineArn"] = arn,
            ["definition"] = TemplateSettings.WithDefinition(
                described["definition"]!.ToString(),
                current => current with { Traffic = settings.Traffic, Watch = settings.Watch }),
        });
    }

    private static Task<JsonObject> CallAsync(RunningRehearsal rehearsal, string action, JsonObject parameters) =>
        rehearsal.Aws.Gateway.CallAsync(
            new("states", action, parameters, Caller.Operator), CancellationToken.None);

    /// <summary>Less what the release before would have failed of them; so none, of one that is no worse.</summary>
    private long FailedBy(VersionTally met) => release.IsGood ? 0 : Math.Max(
        0, met.Failed - (long)Math.Round(met.Requests * release.ErrorPercentBefore / 100));

    /// <summary>The workflow decides against a release where it first goes the way back.</summary>
    private void Note(ExecutionProgress progress, VirtualTimeProvider clock)
    {
        if (progress is { Kind: ProgressKind.StateEntered, State: "RollBack" })
            _decidedAt ??= clock.GetUtcNow();
    }

    private static string ReasonOf(RunningRehearsal rehearsal, DateTimeOffset since, Push push) =>
        rehearsal.Witness.Sightings.LastOrDefault(seen =>
            seen.WallAt >= since && seen.Source == Sighting.WorkflowSource && seen.Text("digest") == push.Digest
            && seen.Text("reason").Length > 0)?.Text("reason") ?? "";

    private static double? Seconds(DateTimeOffset? from, DateTimeOffset? to) =>
        from is { } start && to is { } end && end >= start ? Math.Round((end - start).TotalSeconds, 1) : null;
}
