using System.Text.Json.Nodes;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Simulate.Faults;
using BlueGreen.Cli.Simulate.Trials;
using BlueGreen.Rehearsal.Template;
using BlueGreen.Simulation;

namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>Does what a seed's plan has people and the world do.</summary>
internal sealed class SeedActs(
    SeedPlan plan, string template, RunningRehearsal rehearsal, SimulatedWorld world, WorldActs acts)
{
    private static readonly string[] s_images =
    [
        "v1", "v2", "v3", "v4", "v2", "v3", "v4", "broken-page", "crash-loop", "degrades-live", "never-healthy",
        "slow-live", "wrong-page", "wrong-version",
    ];

    private static readonly string[] s_wrongInputs =
    [
        "{}", "[]", "17", """{"image": 4}""", """{"image": "elsewhere:v1"}""", """{"image": "shop:never-pushed"}""",
        """{"action": "explode"}""", """{"action": "rollback", "reason": {}}""", """{"action": "retire"}""",
        """{"action": "retire", "deploymentId": "nobody", "colour": "blue"}""",
        """{"action": "retire", "deploymentId": "nobody", "colour": "green"}""", """{"action": "sweep"}""",
    ];

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Stage _stage = new(rehearsal, answer: null, world.Clock);
    private readonly List<Push> _pushes = [];

    public void Begin(PlannedAct act) => acts.Begin($"{act.Kind}", () => DoAsync(act));

    /// <summary>Somebody sees that production is not where the record says, and puts it right.</summary>
    public Task RepairRuleAsync(string live) =>
        live == "blue" ? acts.SetRuleAsync(100, 0) : acts.SetRuleAsync(0, 100);

    private Task DoAsync(PlannedAct act) => act.Kind switch
    {
        ActKind.Push => PushAsync(act.Lot),
        ActKind.Pushes => PushThriceAsync(act.Lot),
        ActKind.StartByHand => StartAsync(act.Lot),
        ActKind.StartWrongly => rehearsal.Installation.StartAsync(s_wrongInputs[act.Lot % s_wrongInputs.Length], None),
        ActKind.RollBack => rehearsal.Installation.StartAsync("""{"action": "rollback", "reason": "by hand"}""", None),
        ActKind.Stop => StopAsync(act.Lot),
        ActKind.UpdateStack => UpdateStackAsync(act.Lot),
        ActKind.WithdrawCapacity => WithdrawCapacity(act.Lot),
        ActKind.RaiseAlarm => _stage.SetAlarmAsync(None),
        ActKind.ScaleLiveUp => acts.DoAsync(FaultKind.LiveGrows, ""),
        ActKind.ScaleLiveDown => acts.DoAsync(FaultKind.LiveShrinks, ""),
        ActKind.LiveTaskDies => acts.DoAsync(FaultKind.LiveTaskDies, ""),
        ActKind.IdleTaskDies => acts.DoAsync(FaultKind.IdleTaskDies, ""),
        ActKind.ChangeRule => acts.DoAsync(
            act.Lot % 2 == 0 ? FaultKind.ListenerSplit : FaultKind.ListenerMoved, ""),
        _ => throw new System.Diagnostics.UnreachableException($"{act.Kind}"),
    };

    private async Task PushAsync(int lot) =>
        _pushes.Add(await _stage.PushAsync(s_images[lot % s_images.Length], None));

    private async Task PushThriceAsync(int lot)
    {
        for (var push = 0; push < 3; push++)
        {
            await PushAsync(lot + (5 * push));
            await Task.Delay(TimeSpan.FromSeconds(lot % 20), world.Clock);
        }
    }

    private async Task StartAsync(int lot)
    {
        if (_pushes.Count == 0)
            return;
        var push = _pushes[lot % _pushes.Count];
        var input = new JsonObject
        {
            ["image"] = lot % 2 == 0 ? $"{push.Repository}:{push.Tag}" : $"{push.Repository}@{push.Digest}",
        };
        if (lot % 3 < 2)
            input["approval"] = lot % 3 == 0;
        await rehearsal.Installation.StartAsync(input.ToJsonString(), None);
    }

    private async Task StopAsync(int lot)
    {
        var running = rehearsal.Witness.Running(lot % 4 == 0 ? "none" : "retire-");
        if (running.Count > 0)
            await _stage.StopAsync(running[lot % running.Count], None);
    }

    private Task WithdrawCapacity(int lot)
    {
        world.WithdrawCapacity(TimeSpan.FromMinutes(1 + (lot % 30)));
        return Task.CompletedTask;
    }

    private Task UpdateStackAsync(int lot)
    {
        var text = lot % 5 < 2 ? TemplateSettings.With(template, plan.OtherSettings.Into) : template;
        var changed = JsonNode.Parse(text)!.AsObject();
        foreach (var (id, resource) in changed["Resources"]!.AsObject())
        {
            var type = (string?)resource!["Type"];
            if (lot % 5 is 2 or 3 or 4 && type == "AWS::ElasticLoadBalancingV2::TargetGroup")
                resource["Properties"]!["HealthCheckIntervalSeconds"] = 10 + (lot % 7);
            if (lot % 5 == 4 && type == "AWS::Lambda::Function"
                && id.StartsWith("PipelineRollback", StringComparison.Ordinal))
                resource["Properties"]!["Runtime"] = "dotnet6"; // Lambda refuses it, late: everything goes back.
        }
        return rehearsal.Aws.Stack.UpdateAsync(
            new(CloudFormationTemplate.Parse(changed.ToJsonString())) { RevertsDrift = lot % 2 == 0 }, None);
    }
}
