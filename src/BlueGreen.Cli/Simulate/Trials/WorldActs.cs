using System.Text.Json.Nodes;
using Amazon.Runtime;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Scenarios;
using BlueGreen.Cli.Simulate.Faults;
using BlueGreen.Core;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.StepFunctions;
using BlueGreen.Rehearsal.Template;
using BlueGreen.Simulation;
using BlueGreen.Simulation.Tasks;

namespace BlueGreen.Cli.Simulate.Trials;

/// <summary>What the world and people do at the worst moment: each kind of fault of a state, done.</summary>
internal sealed class WorldActs(RunningRehearsal rehearsal, SimulatedWorld world, string template)
{
    /// <summary>Longer than any deadline of a deployment.</summary>
    private static readonly TimeSpan Shortage = TimeSpan.FromHours(1);

    private readonly List<Task> _acts = [];
    private readonly Stage _bystander = new(rehearsal, answer: null, world.Clock);

    private ApplicationNames Names => new(rehearsal.Application);

    /// <summary>Begins what the fault is; it ends on its own.</summary>
    public void Begin(Fault fault, ExecutionProgress at) => Begin(fault.Kind, at.ExecutionArn);

    public void Begin(FaultKind kind, string execution) =>
        Begin(FaultKinds.Name(kind), () => DoAsync(kind, execution));

    public void Begin(string name, Func<Task> act) => _acts.Add(ActAsync(name, act));

    /// <summary>Everything that was begun is done, or its time is over.</summary>
    public async Task EndAsync()
    {
        while (_acts is [var first, ..])
        {
            await first;
            _acts.RemoveAt(0);
        }
    }

    private async Task ActAsync(string name, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception refused) when (refused is AwsException or StackFailedException or AmazonServiceException
            or ScenarioFailedException)
        {
            // AWS may refuse what people do, too: an answer that comes too late, an update of a stack that is updated.
            world.Log.Add("act", $"{name} was refused: {refused.Message}");
        }
    }

    public Task DoAsync(FaultKind kind, string execution) => kind switch
    {
        FaultKind.Stopped => _bystander.StopAsync(execution, CancellationToken.None),
        FaultKind.TimedOut => TimeOut(execution),
        FaultKind.LiveTaskDies => TaskDies(live: true),
        FaultKind.IdleTaskDies => TaskDies(live: false),
        FaultKind.NoCapacity => WithdrawCapacity(),
        FaultKind.LiveGrows => ScaleLiveAsync(1),
        FaultKind.LiveShrinks => ScaleLiveAsync(-1),
        FaultKind.ListenerSplit => SetRuleAsync(50, 50),
        FaultKind.ListenerMoved => rehearsal.Production.Split.Live == Colour.Blue
            ? SetRuleAsync(0, 100) : SetRuleAsync(100, 0),
        FaultKind.StackUpdated => UpdateStackAsync(),
        FaultKind.PushesArrive => PushAsync(),
        FaultKind.ApprovedTwice => ApproveTwiceAsync(),
        FaultKind.ApprovedLate => ApproveLateAsync(execution),
        FaultKind.ApprovedForOther => ApproveOtherAsync(),
        FaultKind.RollbackAsked => rehearsal.Installation.StartAsync(
            """{"action": "rollback", "reason": "asked in a trial"}""", CancellationToken.None),
        _ => throw new System.Diagnostics.UnreachableException($"{kind} is no act of the world."),
    };

    private Task TimeOut(string execution)
    {
        rehearsal.Workflows.TimeOut(execution);
        return Task.CompletedTask;
    }

    private Task WithdrawCapacity()
    {
        world.WithdrawCapacity(Shortage);
        return Task.CompletedTask;
    }

    private Task TaskDies(bool live)
    {
        if (rehearsal.Production.Split.Live is not { } colour)
            return Task.CompletedTask;
        var ports = rehearsal.Service(live ? colour : colour.Other).Tasks
            .Select(task => task.Port).OfType<int>().ToList();
        world.Tasks.FirstOrDefault(task => ports.Contains(task.Port))?.Kill();
        return Task.CompletedTask;
    }

    private async Task ScaleLiveAsync(int more)
    {
        if (rehearsal.Production.Split.Live is not { } live || rehearsal.Fleet(live).Desired + more < 1)
            return;
        await rehearsal.Aws.Gateway.CallAsync(
            new("ecs", "UpdateService", new()
            {
                ["cluster"] = rehearsal.Application,
                ["service"] = Names.Fleet(live),
                ["desiredCount"] = rehearsal.Fleet(live).Desired + more,
            }, Caller.Operator), CancellationToken.None);
    }

    public Task<JsonObject> SetRuleAsync(int blue, int green)
    {
        var groups = rehearsal.Aws.Parts.LoadBalancing.TargetGroups.All
            .ToDictionary(group => group.Name, group => group.Arn);
        JsonObject Tuple(Colour colour, int weight) =>
            new() { ["TargetGroupArn"] = groups[Names.Fleet(colour)], ["Weight"] = weight };
        return rehearsal.Aws.Gateway.CallAsync(
            new("elasticloadbalancing", "ModifyRule", new()
            {
                ["RuleArn"] = rehearsal.Production.RuleArn,
                ["Actions"] = new JsonArray(new JsonObject
                {
                    ["Type"] = "forward",
                    ["ForwardConfig"] = new JsonObject
                    {
                        ["TargetGroups"] = new JsonArray(Tuple(Colour.Blue, blue), Tuple(Colour.Green, green)),
                    },
                }),
            }, Caller.Operator), CancellationToken.None);
    }

    /// <summary>
    /// Another health-check interval, and every resource's full properties, as a drift-aware change set sends.
    /// </summary>
    private Task UpdateStackAsync()
    {
        var changed = JsonNode.Parse(template)!.AsObject();
        foreach (var (_, resource) in changed["Resources"]!.AsObject())
            if ((string?)resource!["Type"] == "AWS::ElasticLoadBalancingV2::TargetGroup")
                resource["Properties"]!["HealthCheckIntervalSeconds"] = 11;
        return rehearsal.Aws.Stack.UpdateAsync(
            new(CloudFormationTemplate.Parse(changed.ToJsonString())) { RevertsDrift = true }, CancellationToken.None);
    }

    private async Task PushAsync()
    {
        for (var push = 2; push <= 4; push++)
            await _bystander.PushAsync("v3", CancellationToken.None);
    }

    private async Task ApproveTwiceAsync()
    {
        var question = await rehearsal.QuestionAsync(CancellationToken.None);
        await AnswerAsync(question, question.Digest);
        await AnswerAsync(question, question.Digest);
    }

    private async Task ApproveLateAsync(string execution)
    {
        var question = await rehearsal.QuestionAsync(CancellationToken.None);
        await _bystander.ExecutionEndsAsync(execution, CancellationToken.None);
        await AnswerAsync(question, question.Digest);
    }

    private async Task ApproveOtherAsync() =>
        await AnswerAsync(await rehearsal.QuestionAsync(CancellationToken.None), $"sha256:{new string('0', 64)}");

    private Task AnswerAsync(Remote.OpenQuestion question, string digest) => rehearsal.Installation.AnswerAsync(
        question, new JsonObject { ["decision"] = "approve", ["digest"] = digest, ["by"] = "trial" }.ToJsonString(),
        CancellationToken.None);
}
