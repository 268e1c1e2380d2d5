using System.Diagnostics;
using BlueGreen.Core;
using BlueGreen.Core.Deploying;
using BlueGreen.Core.Failures;
using BlueGreen.Core.Listener;
using BlueGreen.Core.Planning;
using BlueGreen.Functions.Ports;
using Microsoft.Extensions.Logging;

namespace BlueGreen.Functions.DeployIdle;

/// <summary>
/// Does what is still missing for the idle colour to run the plan's release, and says whether it does.
/// </summary>
/// <remarks>
/// Safe to retry: the revision carries the deployment's id, and a service is updated only where it differs.
/// </remarks>
public sealed partial class DeployIdleFunction(
    IListener listener, IFleet fleet, Revisions revisions, ILogger<DeployIdleFunction> log)
{
    /// <exception cref="DeployFailedException">It crashes, ECS gave up, or its time is over.</exception>
    /// <exception cref="ListenerDriftedException">The colour has production traffic (R2).</exception>
    public async Task<DeployIdleOutput> HandleAsync(DeployIdleInput input, CancellationToken cancel)
    {
        var (plan, resources) = (input.Plan, input.Plan.Resources);
        var idle = resources[plan.To];
        await DemandNoTrafficAsync(plan, cancel);

        var live = await fleet.ReadAsync(resources.Cluster, resources[plan.From].Service, cancel);
        var service = await fleet.ReadAsync(resources.Cluster, idle.Service, cancel);
        var ours = await revisions.EnsureAsync(plan, live, cancel);
        var wanted = Math.Max(1, live.Desired);
        await UpdateAsync(plan, service, ours, wanted, cancel);

        var facts = new ConvergenceFacts(
            plan, ours, wanted, service,
            await listener.CountTargetsAsync(idle, cancel),
            await fleet.ReadStoppedTasksAsync(resources.Cluster, idle.Service, cancel),
            input.Since ?? plan.StartedAt, input.Now);
        var convergence = ConvergencePolicy.Judge(facts);
        LogConvergence(plan.DeploymentId, convergence.Reason);
        return convergence switch
        {
            Convergence.Failed failed => throw new DeployFailedException(failed.Reason),
            Convergence.Reached or Convergence.NotYet => new(
                convergence is Convergence.Reached, convergence.Reason,
                service.Running, wanted, facts.Targets.Healthy, ours),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    private async Task DemandNoTrafficAsync(DeploymentPlan plan, CancellationToken cancel)
    {
        var split = RulePolicy.Split(await listener.ReadRuleAsync(plan.Resources, cancel), plan.Resources);
        if (split[plan.To] != 0)
            throw new ListenerDriftedException(
                $"{plan.To.Name} is to be deployed to, and must have no production traffic; the rule has {split}.");
    }

    /// <summary>
    /// Whoever changed the service away from ours meanwhile is not overruled, but reported as the failure.
    /// </summary>
    private async Task UpdateAsync(
        DeploymentPlan plan, FleetState service, string ours, int wanted, CancellationToken cancel)
    {
        var isSet = service.TaskDefinition == ours
            || service.Deployments.Any(deployment => deployment.TaskDefinition == ours);
        int? desired = service.Desired == wanted ? null : wanted;
        if (isSet && desired is null)
            return;
        // Again: somebody may have moved traffic here since, and what follows would change what his users get.
        await DemandNoTrafficAsync(plan, cancel);
        var resources = plan.Resources;
        await fleet.UpdateAsync(resources.Cluster, resources[plan.To].Service, isSet ? null : ours, desired, cancel);
        LogUpdate(plan.DeploymentId, resources[plan.To].Service, ours, wanted);
    }

    [LoggerMessage(201, LogLevel.Information, "{DeploymentId}: {Service} runs {Definition}, {Desired} tasks")]
    private partial void LogUpdate(string deploymentId, string service, string definition, int desired);

    [LoggerMessage(202, LogLevel.Information, "{DeploymentId}: {Reason}")]
    private partial void LogConvergence(string deploymentId, string reason);
}

/// <summary>Property names are the contract with <c>statemachine.asl.json</c>.</summary>
/// <param name="Since">When the colour's time began, if not with the deployment.</param>
public sealed record DeployIdleInput(DeploymentPlan Plan, DateTimeOffset Now, DateTimeOffset? Since = null);

/// <summary>How far the idle colour is.</summary>
/// <param name="Running">Tasks, before what this call may have changed.</param>
/// <param name="Healthy">Targets that the load balancer calls healthy.</param>
public sealed record DeployIdleOutput(
    bool Converged, string Reason, int Running, int Desired, int Healthy, string TaskDefinition);
