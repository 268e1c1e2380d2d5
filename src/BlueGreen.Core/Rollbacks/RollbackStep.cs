namespace BlueGreen.Core.Rollbacks;

/// <summary>What brings production back, from what is seen now.</summary>
public abstract record RollbackStep
{
    private RollbackStep()
    {
    }

    /// <summary>The safe colour has all traffic.</summary>
    public sealed record Stay : RollbackStep;

    public sealed record Move(Split Split) : RollbackStep;

    /// <summary>The safe colour is not what it should be: it gets so many tasks, and the move waits.</summary>
    public sealed record Restore(int Desired, string Reason) : RollbackStep;

    public sealed record GiveUp(string Reason) : RollbackStep;
}
