using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Rehearse.Scenarios;
using BlueGreen.Cli.Rehearse.Views;

namespace BlueGreen.Cli.Rehearse;

/// <summary>Plays scenarios one after another on one running rehearsal, and reports each.</summary>
public sealed class ScenarioRunner(RunningRehearsal rehearsal, RehearsalOptions options, IView view, TimeProvider wall)
{
    /// <summary>A story that is not over by then hangs; see <see cref="RehearsalOptions.StoryMax"/>.</summary>
    private TimeSpan StoryMax => options.StoryMax;

    public async Task<ScenarioReport> PlayAsync(Scenario scenario, CancellationToken cancel)
    {
        view.Begin(scenario);
        var stage = new Stage(rehearsal, options.Answer, wall);
        var before = Bearings.Take(rehearsal, wall);
        var problem = await PlayToTheEndAsync(scenario, stage, cancel);
        var reporter = new Reporter(rehearsal, wall);
        var report = await reporter.ReportAsync(Expected(scenario), stage, before, problem, cancel);
        view.End(report);
        return report;
    }

    /// <summary>A yes to every question turns no story around but the rejected one, and the other way about.</summary>
    private Scenario Expected(Scenario scenario) => (scenario.Name, options.Answer) switch
    {
        ("approval" or "live-grows", "reject") => scenario with { Expected = Outcome.Untouched },
        ("rejected", "approve") => scenario with { Expected = Outcome.Promoted },
        _ => scenario,
    };

    /// <summary>Null, or what the story met that it must not meet.</summary>
    private async Task<string?> PlayToTheEndAsync(Scenario scenario, Stage stage, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(StoryMax, wall);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            await stage.ReadyAsync(both.Token);
            await scenario.Play(stage, both.Token);
            await stage.QuietAsync(both.Token);
            return null;
        }
        catch (ScenarioFailedException failure)
        {
            return failure.Message;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            var last = rehearsal.Witness.Sightings.LastOrDefault(seen => seen.Source == Sighting.WorkflowSource);
            return $"Not over after {StoryMax.TotalMinutes} minutes; the last event was "
                + (last is null ? "none" : $"`{last.DetailType}`: {last.Text("reason")}") + ".";
        }
    }
}
