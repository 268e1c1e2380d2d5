using System.Text.Json.Nodes;
using Amazon.StepFunctions.Model;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Rehearse.Scenarios;
using BlueGreen.Cli.Remote;
using BlueGreen.Core;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Ecs.Images;

namespace BlueGreen.Cli.Rehearse;

/// <summary>
/// What the people and the world of a story can do, and what they can wait for. All of it by AWS's own APIs.
/// </summary>
public sealed class Stage(RunningRehearsal rehearsal, string? answer, TimeProvider wall)
{
    /// <summary>The release that is live when most stories begin.</summary>
    public const string FirstRelease = "v1";

    public const string NextRelease = "v2";

    /// <summary>The most that ListImages answers at once; a rehearsal pushes a few dozen.</summary>
    private const int ListedMax = 1000;

    /// <summary>As an answer: nobody gives one.</summary>
    public const string NoAnswer = "none";

    /// <summary>What executions that only wait out a retention are called.</summary>
    internal const string RetirePrefix = "retire-";

    private int _refusedBefore = rehearsal.Witness.Sightings.Count;

    public string Application => rehearsal.Application;

    /// <summary>When the story's own fault began, if it said so.</summary>
    public DateTimeOffset? FaultAt { get; private set; }

    /// <summary>The last image that was pushed, and the execution that the story is about.</summary>
    public Push? LastPush { get; private set; }

    public void NoteFault() => FaultAt = wall.GetUtcNow();

    public static void Expect(bool condition, string expected)
    {
        if (!condition)
            throw new ScenarioFailedException($"Expected {expected}.");
    }

    public async Task<Push> PushAsync(string image, CancellationToken cancel)
    {
        var file = await FreshAsync(rehearsal.LoadImage(image), cancel);
        var push = new Push(wall.GetUtcNow(), rehearsal.Witness.Sightings.Count, file.Name, file.Tag, file.Digest);
        rehearsal.Allow(file.Tag);
        await CallAsync("ecr", "PutImage", new()
        {
            ["repositoryName"] = file.Name,
            ["imageTag"] = file.Tag,
            ["imageManifest"] = file.ToManifest(),
        }, cancel);
        return LastPush = push;
    }

    /// <summary>
    /// As a team does whose pushes wait for a person: the push rule is off. So is the sweep, until the person has
    /// started what was pushed: it would find a lost push.
    /// </summary>
    public async Task<Push> PushWithoutDeployingAsync(string image, CancellationToken cancel)
    {
        await CallAsync("events", "DisableRule", new() { ["Name"] = rehearsal.PushRule }, cancel);
        await CallAsync("events", "DisableRule", new() { ["Name"] = rehearsal.SweepRule }, cancel);
        return await PushAsync(image, cancel);
    }

    /// <summary>An earlier story on the same rehearsal may have left the push rule off.</summary>
    public Task ReadyAsync(CancellationToken cancel) =>
        CallAsync("events", "EnableRule", new() { ["Name"] = rehearsal.PushRule }, cancel);

    public Task SweepAgainAsync(CancellationToken cancel) =>
        CallAsync("events", "EnableRule", new() { ["Name"] = rehearsal.SweepRule }, cancel);

    private async Task<LocalImage> FreshAsync(LocalImage image, CancellationToken cancel)
    {
        var answer = await CallAsync("ecr", "ListImages", new()
        {
            ["repositoryName"] = image.Name,
            ["filter"] = new JsonObject { ["tagStatus"] = "TAGGED" },
            ["maxResults"] = ListedMax,
        }, cancel);
        return FreshImage.Of(image, [.. answer["imageIds"]!.AsArray().Select(id => (string)id!["imageTag"]!)]);
    }

    /// <summary>EventBridge may deliver an event twice: the registry's own event, once more.</summary>
    public Task RepeatPushEventAsync(Push push, CancellationToken cancel)
    {
        var seen = rehearsal.Witness.Sightings.Last(one =>
            one.Source == "aws.ecr" && one.Text("image-digest") == push.Digest);
        _refusedBefore = rehearsal.Witness.Sightings.Count;
        return rehearsal.Aws.Parts.Bus.PutAsync(
            new(seen.Source, seen.DetailType, (JsonObject)seen.Detail.DeepClone()), cancel);
    }

    public async Task<string> StartAsync(string input, Push about, CancellationToken cancel)
    {
        LastPush = about with { WallAt = wall.GetUtcNow() };
        return await rehearsal.Installation.StartAsync(input, cancel);
    }

    public Task StopAsync(string execution, CancellationToken cancel) => CallAsync("states", "StopExecution", new()
    {
        ["executionArn"] = execution,
        ["error"] = "Stopped",
        ["cause"] = "Somebody pressed Stop in the console.",
    }, cancel);

    public Task SetAlarmAsync(CancellationToken cancel)
    {
        NoteFault();
        return CallAsync("cloudwatch", "SetAlarmState", new()
        {
            ["AlarmName"] = $"{Application}-unanswered",
            ["StateValue"] = "ALARM",
            ["StateReason"] = "Set by the rehearsal.",
        }, cancel);
    }

    /// <summary>The function's process dies when its next such call has taken effect and before it hears so.</summary>
    public void KillDuringNext(string call, string function) => rehearsal.Calls.KillDuringNext(
        call, () => rehearsal.Functions.KillRunning($"{Application}-{function}"));

    /// <summary>The next call of this name takes effect, and its caller hears of an internal error.</summary>
    public void LoseNextAnswer(string call) => rehearsal.Calls.LoseNextAnswer(call);

    /// <summary>A stack update with another setting sends the state machine its definition again.</summary>
    /// <param name="setting">As its members are nested: `retention":{"seconds`.</param>
    public async Task ChangeSettingAsync(string setting, string value, CancellationToken cancel)
    {
        static string Written(string json) => json.Replace("\"", "\\\"", StringComparison.Ordinal);
        var written = Written($"\"{setting}\":");
        var machines = await CallAsync("states", "ListStateMachines", [], cancel);
        var machine = new JsonObject
        {
            ["stateMachineArn"] = machines.Objects("stateMachines").Single().RequiredText("stateMachineArn"),
        };
        var described = await CallAsync("states", "DescribeStateMachine", (JsonObject)machine.DeepClone(), cancel);
        var (before, after) = described.RequiredText("definition").Split(written) is [var head, var tail]
            ? (head, tail)
            : throw new ScenarioFailedException($"Expected one `{setting}` in the state machine's settings.");
        machine["definition"] = $"{before}{written}{Written(value)}{after[after.AsSpan().IndexOfAny(",}")..]}";
        await CallAsync("states", "UpdateStateMachine", machine, cancel);
    }

    public int OldColourDesired =>
        rehearsal.Production.Split.Live is { } live ? rehearsal.Fleet(live.Other).Desired : -1;

    /// <summary>The execution that waits out the retention, or makes up for it, is over, well or badly.</summary>
    public async Task RetentionEndsAsync(Push push, CancellationToken cancel)
    {
        Expect(rehearsal.LiveDigest.EndsWith(push.Digest, StringComparison.Ordinal), $"{push.Tag} to be live");
        var retiring = await rehearsal.Witness.UntilAsync(
            push.Start,
            seen => seen.DetailType == "Retention Ended" || (seen.Source == Sighting.ExecutionSource
                && seen.Text("name").StartsWith(RetirePrefix, StringComparison.Ordinal)),
            cancel);
        await ExecutionEndsAsync(retiring.Execution, cancel);
    }

    /// <summary>Application Auto Scaling gives the live colour more tasks; answers how many it then has.</summary>
    /// <remarks>It acts inside AWS, where neither the template's permissions nor our own rules bind it.</remarks>
    public async Task<int> ScaleLiveOutAsync(int more, CancellationToken cancel)
    {
        var live = rehearsal.Production.Split.Live
            ?? throw new ScenarioFailedException("Expected one colour with all traffic.");
        var size = rehearsal.Fleet(live).Desired + more;
        await rehearsal.Aws.Parts.Ecs.CallAsync(
            new("ecs", "UpdateService", new()
            {
                ["cluster"] = Application,
                ["service"] = new ApplicationNames(Application).Fleet(live),
                ["desiredCount"] = size,
            }, Caller.Operator), cancel);
        await ShownAsync(live, size, cancel);
        return size;
    }

    /// <summary>Whoever acts on the new size has seen it: reads lag behind writes.</summary>
    private async Task ShownAsync(Colour colour, int size, CancellationToken cancel)
    {
        var service = new JsonObject
        {
            ["cluster"] = Application,
            ["services"] = new JsonArray(new ApplicationNames(Application).Fleet(colour)),
        };
        while ((await CallAsync("ecs", "DescribeServices", (JsonObject)service.DeepClone(), cancel))
            .Objects("services").Single().Number("desiredCount") != size)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), wall, cancel);
        }
    }

    /// <summary>How many tasks the live colour is to have.</summary>
    public int LiveSize => rehearsal.Production.Split.Live is { } live ? rehearsal.Fleet(live).Desired : 0;

    public Task<Sighting> DeploymentStartsAsync(Push push, CancellationToken cancel) =>
        AnnouncedAsync("Deployment Started", push, cancel);

    public Task<Sighting> TrafficMovesAsync(Push push, CancellationToken cancel) =>
        AnnouncedAsync("Traffic Moved", push, cancel);

    public Task<Sighting> RolledBackAsync(Push push, CancellationToken cancel) =>
        AnnouncedAsync("Rolled Back", push, cancel);

    public Task<Sighting> QuestionIsAskedAsync(Push push, CancellationToken cancel) =>
        AnnouncedAsync("Approval Requested", push, cancel);

    public Task<Sighting> DecisionIsAskedAsync(Push push, CancellationToken cancel) =>
        AnnouncedAsync("Decision Requested", push, cancel);

    /// <summary>The deployment of this image ended, and whatever it set off is over too.</summary>
    public async Task DeploymentEndsAsync(Push push, CancellationToken cancel)
    {
        var started = await DeploymentStartsAsync(push, cancel);
        await ExecutionEndsAsync(started.Execution, cancel);
    }

    public async Task ExecutionEndsAsync(string execution, CancellationToken cancel) =>
        await rehearsal.Witness.UntilAsync(
            0, seen => seen.Source == Sighting.ExecutionSource && seen.Execution == execution && IsOver(seen), cancel);

    /// <summary>The workflow looked at this push and found nothing to do now.</summary>
    public async Task NothingToDoAsync(Push push, CancellationToken cancel)
    {
        var since = Math.Max(push.Start, _refusedBefore);
        await rehearsal.Witness.UntilAsync(
            since, seen => seen.DetailType == "Nothing To Do" && seen.Text("reason").Contains(push.Tag), cancel);
    }

    public int DeploymentsOf(Push push) => rehearsal.Witness.Sightings
        .Where(seen => seen.DetailType == "Deployment Started" && seen.Text("digest") == push.Digest)
        .DistinctBy(seen => seen.Text("deploymentId")).Count();

    public async Task AnswerAsync(string byDefault, CancellationToken cancel)
    {
        if (answer == NoAnswer)
            return;
        var question = await rehearsal.QuestionAsync(cancel);
        try
        {
            await AnswerAsync(question, answer ?? byDefault, cancel);
        }
        catch (TaskTimedOutException)
        {
            // It was asked again: the table refused to say that it had been written, and had written it.
            await AnswerAsync(await rehearsal.QuestionAsync(cancel, question), answer ?? byDefault, cancel);
        }
    }

    private Task AnswerAsync(OpenQuestion question, string decision, CancellationToken cancel) =>
        rehearsal.Installation.AnswerAsync(question, new JsonObject
        {
            ["decision"] = decision,
            ["digest"] = question.Digest,
            ["by"] = "rehearsal",
        }.ToJsonString(), cancel);

    /// <summary>No execution acts any more; those that wait out a retention do not count.</summary>
    public async Task QuietAsync(CancellationToken cancel) =>
        await rehearsal.Witness.UntilQuietAsync(RetirePrefix, cancel);

    /// <exception cref="ScenarioFailedException">The workflow refused something in the meantime.</exception>
    private async Task<Sighting> AnnouncedAsync(string detailType, Push push, CancellationToken cancel)
    {
        const string Refused = "Deployment Refused";
        var seen = await rehearsal.Witness.UntilAsync(
            push.Start,
            seen => seen.DetailType == Refused || (seen.DetailType == detailType && seen.Text("digest") == push.Digest),
            cancel);
        return seen.DetailType == Refused
            ? throw new ScenarioFailedException(
                $"Expected `{detailType}` for {push.Tag}; refused: {seen.Text("reason")}")
            : seen;
    }

    /// <exception cref="ScenarioFailedException">The service refused, as AWS would.</exception>
    private async Task<JsonObject> CallAsync(
        string service, string action, JsonObject parameters, CancellationToken cancel)
    {
        try
        {
            return await rehearsal.Aws.Gateway.CallAsync(new(service, action, parameters, Caller.Operator), cancel);
        }
        catch (AwsException refused)
        {
            throw new ScenarioFailedException($"{service}:{action} was refused: {refused.Code}: {refused.Message}");
        }
    }

    private static bool IsOver(Sighting seen) => seen.Text("status") is not "RUNNING";
}
