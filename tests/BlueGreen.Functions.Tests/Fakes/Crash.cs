namespace BlueGreen.Functions.Tests.Fakes;

/// <summary>The function's process dies after a write took effect, before anybody learnt of it.</summary>
internal sealed class CrashException : Exception;

/// <summary>Counts the writes of a world, and dies after the one that a test names.</summary>
internal sealed class Writes
{
    public int Count { get; private set; }

    public int? DieAfter { get; set; }

    public void Done()
    {
        if (++Count == DieAfter)
            throw new CrashException();
    }
}
