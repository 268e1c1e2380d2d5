using System.Diagnostics;
using BlueGreen.Core;
using BlueGreen.Core.Failures;
using BlueGreen.Core.Listener;
using BlueGreen.Core.Planning;
using BlueGreen.Core.Switching;
using BlueGreen.Functions.Ports;
using Microsoft.Extensions.Logging;

namespace BlueGreen.Functions.Switch;

/// <summary>
/// Moves the production rule's weights to a step's: the only function that gives users to a new release.
/// </summary>
/// <remarks>Safe to retry: weights that are this step's already stay. A retry can only lengthen the bake.</remarks>
public sealed partial class SwitchFunction(
    IListener listener, IFleet fleet, Fence fence, ILogger<SwitchFunction> log)
{
    /// <exception cref="LockLostException">Another execution has taken the lock.</exception>
    /// <exception cref="ListenerDriftedException">The rule is not as the step before left it.</exception>
    /// <exception cref="TargetsNotReadyException">Too few healthy targets (R3).</exception>
    /// <exception cref="AwsUnavailableException">The move cannot be read back yet.</exception>
    public async Task<SwitchOutput> HandleAsync(SwitchInput input, CancellationToken cancel)
    {
        var (plan, resources) = (input.Plan, input.Plan.Resources);
        await fence.CheckAsync(plan, plan.Execution, cancel);
        var split = RulePolicy.Split(await listener.ReadRuleAsync(resources, cancel), resources);
        var targets = await listener.CountTargetsAsync(resources[plan.To], cancel);
        var live = await fleet.ReadAsync(resources.Cluster, resources[plan.From].Service, cancel);
        var decision = SwitchPolicy.Plan(plan, input.Step, split, targets, live.Desired);

        switch (decision)
        {
            case SwitchPlan.Stay: break;
            case SwitchPlan.Move move: await MoveAsync(plan, split, move.Split, cancel); break;
            case SwitchPlan.NotReady wait: throw new TargetsNotReadyException(wait.Reason);
            case SwitchPlan.Refuse refusal: throw new ListenerDriftedException(refusal.Reason);
            default: throw new UnreachableException($"{decision}");
        }
        LogStep(plan.DeploymentId, input.Step + 1, plan.Traffic.Steps.Count, decision);
        var last = input.Step == plan.Traffic.Steps.Count - 1;
        return new(
            input.Step, plan.Traffic.Steps[input.Step], input.Now, last,
            last ? plan.Watch.BakeSeconds : plan.Traffic.StepBakeSeconds);
    }

    /// <summary>
    /// The load balancer knows no fence: an execution that was stopped in mid-call may have been cleaned up by now, and
    /// then this move must not stand.
    /// </summary>
    private async Task MoveAsync(DeploymentPlan plan, Split before, Split split, CancellationToken cancel)
    {
        await listener.SetSplitAsync(plan.Resources, split, cancel);
        try
        {
            await fence.CheckAsync(plan, plan.Execution, cancel);
        }
        catch (LockLostException)
        {
            await listener.SetSplitAsync(plan.Resources, Split.Toward(plan.From, 100), cancel);
            throw;
        }
        var found = RulePolicy.Split(await listener.ReadRuleAsync(plan.Resources, cancel), plan.Resources);
        // The load balancer's reads may lag behind its writes: the workflow asks again, and then it stays.
        if (found == before)
            throw new AwsUnavailableException($"DescribeRules: the rule was set to {split} and still reads {found}.");
        if (found != split)
            throw new ListenerDriftedException($"The rule was set to {split} and reads {found}; somebody else moves "
                + $"it.");
    }

    [LoggerMessage(401, LogLevel.Information, "{DeploymentId}: step {Step} of {Steps}: {Plan}")]
    private partial void LogStep(string deploymentId, int step, int steps, SwitchPlan plan);
}

/// <summary>Property names are the contract with <c>statemachine.asl.json</c>.</summary>
public sealed record SwitchInput(DeploymentPlan Plan, int Step, DateTimeOffset Now);

/// <summary>The step that traffic is at, and the instant that its bake is measured from.</summary>
public sealed record SwitchOutput(int Step, int Percent, DateTimeOffset SwitchedAt, bool Last, int BakeSeconds);
