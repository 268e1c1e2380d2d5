using BlueGreen.Core.Ledger;
using BlueGreen.Core.Planning;
using BlueGreen.Core.Settings;

namespace BlueGreen.Functions.ResolveColour;

/// <summary>What every request is decided in: who asks, the settings, the record, and whose the lock is.</summary>
public sealed record Situation(
    ResolveColourInput Input, PipelineSettings Settings, LedgerEntry Entry, LockState Lock)
{
    public PlanOrigin Origin => new(Settings, Entry, Input.Execution, Input.DeploymentId, Input.Now);
}
