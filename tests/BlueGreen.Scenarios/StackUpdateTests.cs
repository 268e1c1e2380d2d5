using System.Globalization;
using System.Text.Json.Nodes;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Core;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Scenarios;

/// <summary>R10: whatever a stack update changes, and whenever, nothing that users see moves.</summary>
/// <remarks>The committed template, the functions as processes, and users who must not notice.</remarks>
public sealed class StackUpdateTests
{
    /// <summary>An hour of bake in half a minute.</summary>
    private const double Speed = 120;

    /// <summary>Requests per second; enough that a moment without a target is seen.</summary>
    private const double Rate = 100;

    /// <summary>Other than the one that ECS gives a service without a desired count.</summary>
    private const int Count = 2;

    private ChangingTemplate _template = null!;
    private int _round;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stack_UpdatedBeforeDuringAndAfterADeployment_MovesNothing()
    {
        await using var rehearsal = await StartAsync();
        var stage = new Stage(rehearsal, answer: null, TimeProvider.System);
        var first = await stage.PushAsync(Stage.FirstRelease, Cancel);
        await stage.TrafficMovesAsync(first, Cancel);
        rehearsal.StartTraffic(Rate, Stage.FirstRelease);
        await SucceedsAsync(rehearsal, stage, first);
        await ScaleAsync(rehearsal, Colour.Green);
        // Long enough for all that is done in mid-bake; it takes effect with the next deployment.
        await UpdateAsync(rehearsal, _template with { BakeSeconds = 3600 }, revertsDrift: false);

        var second = await AskAsync(rehearsal, stage, Stage.NextRelease);
        await UpdateInEveryWayAsync(rehearsal, live: Colour.Green);
        await stage.AnswerAsync("approve", Cancel);
        await stage.TrafficMovesAsync(second, Cancel);
        await UpdateInEveryWayAsync(rehearsal, live: Colour.Blue);
        await SucceedsAsync(rehearsal, stage, second);
        await UpdateInEveryWayAsync(rehearsal, live: Colour.Blue);

        AssertNoUserNoticed(rehearsal);
        Assert.Equal((Count, Count), (rehearsal.Fleet(Colour.Blue).Desired, rehearsal.Fleet(Colour.Green).Desired));
        await AskAsync(rehearsal, stage, "v3");
        await AssertHasNewSettingsAsync(rehearsal, Colour.Green);
        Assert.DoesNotContain(rehearsal.Calls.Findings, finding => finding.Rule == "R3");
    }

    private async Task<RunningRehearsal> StartAsync()
    {
        var output = TestContext.Current.TestOutputHelper!;
        var committed = await File.ReadAllTextAsync(Layout.Template, Cancel);
        _template = new(committed) { PatienceSeconds = 60 * (int)Speed };
        var options = new RehearsalOptions { Scenarios = [], Speed = Speed };
        return await RunningRehearsal.StartAsync(
            options, _template.ToString(), output.WriteLine, TimeProvider.System, Cancel);
    }

    /// <summary>Both modes: what differs, and everything sent again.</summary>
    private async Task UpdateInEveryWayAsync(RunningRehearsal rehearsal, Colour live)
    {
        Assert.Equal(live, rehearsal.Production.Split.Live);
        foreach (var revertsDrift in new[] { false, true })
        {
            _round++;
            var mark = _round.ToString(CultureInfo.InvariantCulture);
            await UnchangedAsync(rehearsal, revertsDrift);
            // The same paths in other words, so that no user meets a 404 that he is meant to meet.
            var allPaths = "/" + new string('*', _round + 1);
            await StaysAsync(rehearsal, revertsDrift, _template with { PathPattern = allPaths });
            await StaysAsync(rehearsal, revertsDrift, _template with { HealthSeconds = 10 + _round });
            await StaysAsync(rehearsal, revertsDrift, _template with { Cpu = 1536 - Math.Max(512, _template.Cpu) });
            await StaysAsync(rehearsal, revertsDrift, _template with { Greeting = $"hello {mark}" });
            await StaysAsync(rehearsal, revertsDrift, _template with { Alarm = $"shop-silent-{mark}" });
            await StaysAsync(rehearsal, revertsDrift, _template with { Package = $"functions-{mark}.zip" });
            await RestartsAsync(rehearsal, revertsDrift, _template with { SecurityGroup = $"TasksAccess{mark}" });
            await FailsAsync(rehearsal, revertsDrift, _template with
            {
                RollbackRuntime = "dotnet6", PathPattern = "/*********", Cpu = 2048, Alarm = "shop-lost",
                HealthSeconds = 30,
            });
        }
    }

    private async Task UnchangedAsync(RunningRehearsal rehearsal, bool revertsDrift)
    {
        if (revertsDrift)
        {
            await StaysAsync(rehearsal, revertsDrift, _template);
            return;
        }
        var refusal = await Assert.ThrowsAsync<AwsException>(() =>
            UpdateAsync(rehearsal, _template, revertsDrift));
        Assert.Equal("No updates are to be performed.", refusal.Message);
    }

    private async Task StaysAsync(RunningRehearsal rehearsal, bool revertsDrift, ChangingTemplate template)
    {
        var before = Standing.Of(rehearsal);
        await UpdateAsync(rehearsal, template, revertsDrift);
        Assert.Equal(before, Standing.Of(rehearsal));
    }

    /// <summary>ECS itself replaces tasks whose network changes: by the same image, and nobody notices.</summary>
    private async Task RestartsAsync(RunningRehearsal rehearsal, bool revertsDrift, ChangingTemplate template)
    {
        var before = (Standing.Of(rehearsal), Standing.WithoutTasks(rehearsal));
        await UpdateAsync(rehearsal, template, revertsDrift);
        Assert.Equal(before.Item2, Standing.WithoutTasks(rehearsal));
        Assert.NotEqual(before.Item1, Standing.Of(rehearsal));
    }

    private static async Task FailsAsync(RunningRehearsal rehearsal, bool revertsDrift, ChangingTemplate template)
    {
        var (before, resources) = (Standing.Of(rehearsal), Resources(rehearsal));
        var failure = await Assert.ThrowsAsync<StackFailedException>(() => rehearsal.Aws.Stack.UpdateAsync(
            new(CloudFormationTemplate.Parse(template.ToString())) { RevertsDrift = revertsDrift }, Cancel));
        Assert.Contains("PipelineRollbackFunction", failure.Message, StringComparison.Ordinal);
        Assert.Equal("UPDATE_ROLLBACK_COMPLETE", rehearsal.Aws.Stack.Status);
        Assert.Equal((before, resources), (Standing.Of(rehearsal), Resources(rehearsal)));
    }

    private async Task UpdateAsync(RunningRehearsal rehearsal, ChangingTemplate template, bool revertsDrift)
    {
        await rehearsal.Aws.Stack.UpdateAsync(
            new(CloudFormationTemplate.Parse(template.ToString())) { RevertsDrift = revertsDrift }, Cancel);
        Assert.Equal("UPDATE_COMPLETE", rehearsal.Aws.Stack.Status);
        _template = template;
    }

    private static string Resources(RunningRehearsal rehearsal) => string.Join('\n',
        from resource in rehearsal.Aws.Stack.Resources
        orderby resource.LogicalId
        select $"{resource.LogicalId} {resource.PhysicalId} {resource.Properties.ToJsonString()}");

    /// <summary>Starts a deployment, up to the question whether it may go on.</summary>
    private static async Task<Push> AskAsync(RunningRehearsal rehearsal, Stage stage, string release)
    {
        var push = await stage.PushWithoutDeployingAsync(release, Cancel);
        await stage.StartAsync($$"""{"image": "{{push.Repository}}:{{push.Tag}}", "approval": true}""", push, Cancel);
        await stage.QuestionIsAskedAsync(push, Cancel);
        // The announcement comes before the question is on the table.
        await rehearsal.QuestionAsync(Cancel);
        return push;
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
        await CallAsync(rehearsal, "UpdateService", new()
        {
            ["cluster"] = names.Cluster, ["service"] = service, ["desiredCount"] = Count,
        });
        await rehearsal.Aws.Parts.Ecs.UntilAsync(
            fleets => fleets.Single(fleet => fleet.Service == service).Tasks.Count(task => task.IsHealthy) == Count,
            Cancel);
    }

    /// <summary>More CPU and the new variable: what the updates before could not give to any running task.</summary>
    private async Task AssertHasNewSettingsAsync(RunningRehearsal rehearsal, Colour colour)
    {
        var service = new ApplicationNames(rehearsal.Application).Fleet(colour);
        var runs = rehearsal.Aws.Parts.Ecs.View().Single(fleet => fleet.Service == service)
            .Deployments.Single(deployment => deployment.IsPrimary).TaskDefinition;
        var answer = await CallAsync(rehearsal, "DescribeTaskDefinition", new() { ["taskDefinition"] = runs });
        var definition = answer["taskDefinition"]!;
        Assert.Equal(_template.Cpu.ToString(CultureInfo.InvariantCulture), (string?)definition["cpu"]);
        Assert.Contains(definition["containerDefinitions"]![0]!["environment"]!.AsArray(), variable =>
            (string?)variable!["name"] == "GREETING" && (string?)variable["value"] == _template.Greeting);
    }

    private static Task<JsonObject> CallAsync(RunningRehearsal rehearsal, string action, JsonObject parameters) =>
        rehearsal.Aws.Gateway.CallAsync(new("ecs", action, parameters, Caller.Operator), Cancel);

    private static void AssertNoUserNoticed(RunningRehearsal rehearsal)
    {
        var traffic = rehearsal.Traffic!.Report();
        Assert.True(traffic.Requests > 0);
        Assert.True(traffic.Dropped == 0, string.Join('\n', traffic.Losses));
        Assert.Equal((0, 0), (traffic.AppErrors, traffic.WrongVersion));
    }
}
