using System.Text.Json.Nodes;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Core;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Scenarios;

/// <summary>R10: whenever every resource gets its full properties again, nothing that users see moves.</summary>
/// <remarks>The committed template, the functions as processes, and users who must not notice.</remarks>
public sealed class ReapplicationTests
{
    /// <summary>A bake of ten minutes in five seconds.</summary>
    private const double Speed = 120;

    /// <summary>Requests per second; enough that a moment without a target is seen.</summary>
    private const double Rate = 100;

    /// <summary>Other than the one that ECS gives a service without a desired count.</summary>
    private const int Count = 2;

    /// <summary>Seconds of the rehearsal's clock: a minute of the wall's.</summary>
    private const int Patience = 60 * (int)Speed;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stack_AppliedAgainBeforeAndDuringAndAfterDeployments_MovesNothing()
    {
        await using var rehearsal = await StartAsync();
        var stage = new Stage(rehearsal, answer: null, TimeProvider.System);

        var first = await stage.PushAsync(Stage.FirstRelease, Cancel);
        await stage.TrafficMovesAsync(first, Cancel);
        rehearsal.StartTraffic(Rate, Stage.FirstRelease);
        await ApplyAgainAsync(rehearsal, live: Colour.Green);
        await SucceedsAsync(rehearsal, stage, first);

        await ScaleAsync(rehearsal, Colour.Green);
        var second = await stage.PushWithoutDeployingAsync(Stage.NextRelease, Cancel);
        var image = $"{second.Repository}:{second.Tag}";
        await stage.StartAsync($$"""{"image": "{{image}}", "approval": true}""", second, Cancel);
        await stage.QuestionIsAskedAsync(second, Cancel);
        await ApplyAgainAsync(rehearsal, live: Colour.Green);
        await stage.AnswerAsync("approve", Cancel);
        await stage.TrafficMovesAsync(second, Cancel);
        await ApplyAgainAsync(rehearsal, live: Colour.Blue);
        await SucceedsAsync(rehearsal, stage, second);
        await ApplyAgainAsync(rehearsal, live: Colour.Blue);

        Assert.Equal((Count, Count), (rehearsal.Fleet(Colour.Blue).Desired, rehearsal.Fleet(Colour.Green).Desired));
        AssertNoUserNoticed(rehearsal);
    }

    private static async Task<RunningRehearsal> StartAsync()
    {
        var output = TestContext.Current.TestOutputHelper!;
        var template = Patient(await File.ReadAllTextAsync(Layout.Template, Cancel));
        var options = new RehearsalOptions { Scenarios = [], Speed = Speed };
        return await RunningRehearsal.StartAsync(options, template, output.WriteLine, TimeProvider.System, Cancel);
    }

    /// <summary>The committed template, but with a minute of the wall for what processes do.</summary>
    /// <remarks>A faster clock shortens ECS's patience with a task that starts, and starts no task sooner.</remarks>
    private static string Patient(string template)
    {
        const string grace = "\"HealthCheckGracePeriodSeconds\": 60";
        const string deadline = """\\\"deploy\\\":{\\\"pollSeconds\\\":10,\\\"timeoutSeconds\\\":900""";
        Assert.Contains(grace, template, StringComparison.Ordinal);
        Assert.Contains(deadline, template, StringComparison.Ordinal);
        return template
            .Replace(grace, grace[..^2] + Patience, StringComparison.Ordinal)
            .Replace(deadline, deadline[..^3] + Patience, StringComparison.Ordinal);
    }

    private static async Task SucceedsAsync(RunningRehearsal rehearsal, Stage stage, Push push)
    {
        await stage.DeploymentEndsAsync(push, Cancel);
        await stage.QuietAsync(Cancel);
        Assert.Contains(rehearsal.Witness.Sightings, seen =>
            seen.DetailType == "Deployment Succeeded" && seen.Text("digest") == push.Digest);
    }

    /// <summary>As an operator or an auto-scaler does, beside the template.</summary>
    private static async Task ScaleAsync(RunningRehearsal rehearsal, Colour colour)
    {
        var names = new ApplicationNames(rehearsal.Application);
        var service = names.Fleet(colour);
        await rehearsal.Aws.Gateway.CallAsync(
            new("ecs", "UpdateService", new JsonObject
            {
                ["cluster"] = names.Cluster,
                ["service"] = service,
                ["desiredCount"] = Count,
            }, Caller.Operator),
            Cancel);
        await rehearsal.Aws.Parts.Ecs.UntilAsync(
            fleets => fleets.Single(fleet => fleet.Service == service).Tasks.Count(task => task.IsHealthy) == Count,
            Cancel);
    }

    private static async Task ApplyAgainAsync(RunningRehearsal rehearsal, Colour live)
    {
        Assert.Equal(live, rehearsal.Production.Split.Live);
        var before = Standing.Of(rehearsal);

        await rehearsal.Aws.Stack.ReapplyAllAsync(Cancel);

        Assert.Equal(before, Standing.Of(rehearsal));
    }

    private static void AssertNoUserNoticed(RunningRehearsal rehearsal)
    {
        var traffic = rehearsal.Traffic!.Report();
        Assert.True(traffic.Requests > 0);
        Assert.True(traffic.Dropped == 0, string.Join('\n', traffic.Losses));
        Assert.Equal((0, 0), (traffic.AppErrors, traffic.WrongVersion));
    }
}
