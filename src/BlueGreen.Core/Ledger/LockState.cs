using BlueGreen.Core.Planning;

namespace BlueGreen.Core.Ledger;

/// <summary>Whose the application's lock is, as one execution finds it.</summary>
public abstract record LockState
{
    private LockState()
    {
    }

    public sealed record Free : LockState;

    /// <summary>An earlier call of this execution took it, and its answer was lost.</summary>
    public sealed record Ours(DeploymentPlan Plan, bool IsCleanup) : LockState;

    public sealed record Held(string Holder, DeploymentPlan Plan, bool IsCleanup) : LockState;

    /// <summary>The holder ended without releasing it.</summary>
    public sealed record Dead(string Holder, DeploymentPlan Plan, int Cleanups) : LockState;

    /// <summary>Step Functions does not know the holder yet: what it tells is a little late at times.</summary>
    public sealed record Unknown(string Holder) : LockState;
}
