using System.Text.Json.Nodes;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Core;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Scenarios;

/// <summary>R10: whenever every resource gets its full properties again, no traffic, image, count or task moves.</summary>
/// <remarks>The committed template, the functions as processes, and users who must not notice.</remarks>
public sealed class ReapplicationTests
{
    /// <summary>A bake of ten minutes in five seconds.</summary>
    private const double Speed = 120;

    /// <summary>Requests per second; enough that a moment without a target is seen.</summary>
    private const double Rate = 100;

    /// <summary>Other than the one that ECS gives a service without a desired count.</summary>
    private const int Count = 2;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stack_AppliedAgainBeforeAndDuringAndAfterDeployments_MovesNothing()
    {
        await using var rehearsal = await StartAsync();
        var stage = new Stage(rehearsal, answer: null, TimeProvider.System);
        var first = await stage.PushAsync(Stage.FirstRelease, Cancel);
        await SucceedsAsync(rehearsal, stage, first);
        rehearsal.StartTraffic(Rate, Stage.FirstRelease);
        await ScaleAsync(rehearsal, Colour.Green);
        await ApplyAgainAsync(rehearsal, live: "green");

        var second = await stage.PushWithoutDeployingAsync(Stage.NextRelease, Cancel);
        await stage.StartAsync($$"""{"image": "{{second.Repository}}:{{second.Tag}}", "approval": true}""", second, Cancel);
        await stage.QuestionIsAskedAsync(second, Cancel);
        await ApplyAgainAsync(rehearsal, live: "green");
        await stage.AnswerAsync("approve", Cancel);
        await stage.TrafficMovesAsync(second, Cancel);
        await ApplyAgainAsync(rehearsal, live: "blue");
        await SucceedsAsync(rehearsal, stage, second);
        await ApplyAgainAsync(rehearsal, live: "blue");

        var third = await stage.PushAsync("v3", Cancel);
        await stage.TrafficMovesAsync(third, Cancel);
        await ApplyAgainAsync(rehearsal, live: "green");
        await SucceedsAsync(rehearsal, stage, third);
        await ApplyAgainAsync(rehearsal, live: "green");

        AssertNoUserNoticed(rehearsal);
    }

    private static async Task<RunningRehearsal> StartAsync()
    {
        var output = TestContext.Current.TestOutputHelper!;
        return await RunningRehearsal.StartAsync(
            new() { Scenarios = [], Speed = Speed },
            await File.ReadAllTextAsync(Layout.Template, Cancel),
            output.WriteLine,
            TimeProvider.System,
            Cancel);
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
        await rehearsal.Aws.Gateway.CallAsync(
            new("ecs", "UpdateService", new JsonObject
            {
                ["cluster"] = names.Cluster,
                ["service"] = names.Fleet(colour),
                ["desiredCount"] = Count,
            }, Caller.Operator),
            Cancel);
        await rehearsal.Aws.Parts.Ecs.UntilAsync(
            fleets => fleets.Single(fleet => fleet.Service == names.Fleet(colour)).Tasks.Count(task => task.IsHealthy) == Count,
            Cancel);
    }

    private static async Task ApplyAgainAsync(RunningRehearsal rehearsal, string live)
    {
        Assert.Equal(live, rehearsal.LiveColour);
        var before = Standing.Of(rehearsal);

        await rehearsal.Aws.Stack.ReapplyAllAsync(Cancel);

        Assert.Equal(before, Standing.Of(rehearsal));
        Assert.Equal(Count, rehearsal.Fleet(Enum.Parse<Colour>(live, ignoreCase: true)).Desired);
    }

    private static void AssertNoUserNoticed(RunningRehearsal rehearsal)
    {
        var traffic = rehearsal.Traffic!.Report();
        Assert.True(traffic.Requests > 0);
        Assert.True(traffic.Dropped == 0, string.Join('\n', traffic.Losses));
        Assert.Equal((0, 0), (traffic.AppErrors, traffic.WrongVersion));
    }
}
