using BlueGreen.Core.Failures;
using BlueGreen.Core.Planning;
using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.Switch;

/// <summary>Keeps an execution that lost the lock from acting.</summary>
public sealed class Fence(ILedger ledger)
{
    /// <exception cref="LockLostException">The record names another holder, or none.</exception>
    public async Task CheckAsync(DeploymentPlan plan, string execution, CancellationToken cancel)
    {
        var entry = await ledger.ReadAsync(plan.Resources.Table, plan.Application, cancel);
        if (entry.Holder != execution)
            throw new LockLostException(
                $"The lock of {plan.Application} is held by {entry.Holder ?? "nobody"}; expected {execution}. Another "
                + "execution ended this deployment; nothing is left to do here.");
    }
}
