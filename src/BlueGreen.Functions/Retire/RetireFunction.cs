using BlueGreen.Core;
using BlueGreen.Core.Ledger;
using BlueGreen.Core.Listener;
using BlueGreen.Core.Planning;
using BlueGreen.Core.Retiring;
using BlueGreen.Functions.Ports;
using Microsoft.Extensions.Logging;

namespace BlueGreen.Functions.Retire;

/// <summary>Scales the old colour to zero when its retention is over and nothing has happened to it since.</summary>
/// <remarks>Safe to retry: a lock of its own is its own, a service at zero stays there.</remarks>
public sealed partial class RetireFunction(
    IListener listener, IFleet fleet, ILedger ledger, ILogger<RetireFunction> log)
{
    public async Task<RetireOutput> HandleAsync(RetireInput input, CancellationToken cancel)
    {
        var (plan, resources) = (input.Plan, input.Plan.Resources);
        var entry = await ledger.ReadAsync(resources.Table, plan.Application, cancel);
        var refusal = RetirePolicy.Refusal(plan, entry, input.Execution);
        if (refusal is null && entry.Holder is null)
        {
            var locked = entry.TakeLockToRetire(
                input.Execution, plan with { Execution = input.Execution }, input.Now);
            await ledger.WriteAsync(resources.Table, plan.Application, entry, locked, cancel);
            entry = await ledger.ReadAsync(resources.Table, plan.Application, cancel);
            refusal = RetirePolicy.Refusal(plan, entry, input.Execution);
        }
        var output = refusal is null ? await RetireAsync(plan, entry, cancel) : new(false, refusal);
        LogOutcome(plan.DeploymentId, output.Retired, output.Reason);
        return output;
    }

    /// <summary>Under the lock: nobody moves traffic between the look and the scaling (R2).</summary>
    private async Task<RetireOutput> RetireAsync(DeploymentPlan plan, LedgerEntry entry, CancellationToken cancel)
    {
        var resources = plan.Resources;
        var split = RulePolicy.Split(await listener.ReadRuleAsync(resources, cancel), resources);
        var output = split[plan.To] != 0
            ? new RetireOutput(false, $"{plan.To.Name} has production traffic: the rule has {split}.")
            : new RetireOutput(true, $"The retention of {plan.To.Name} is over; it is scaled to zero.");
        if (output.Retired)
            await fleet.UpdateAsync(resources.Cluster, resources[plan.To].Service, null, desired: 0, cancel);
        await ledger.WriteAsync(resources.Table, plan.Application, entry, entry.ReleaseLock(), cancel);
        return output;
    }

    [LoggerMessage(701, LogLevel.Information, "{DeploymentId}: retired {Retired}: {Reason}")]
    private partial void LogOutcome(string deploymentId, bool retired, string reason);
}

/// <summary>Property names are the contract with <c>statemachine.asl.json</c>.</summary>
public sealed record RetireInput(DeploymentPlan Plan, string Execution, DateTimeOffset Now);

/// <summary>Whether the old colour was scaled to zero, and if not, why.</summary>
public sealed record RetireOutput(bool Retired, string Reason);
