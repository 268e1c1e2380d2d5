namespace Amazon.Lambda.Fixture;

/// <summary>How many events this process has served: tells a warm process from a new one.</summary>
public sealed class Counter
{
    private int _served;

    public int Next() => Interlocked.Increment(ref _served);
}
