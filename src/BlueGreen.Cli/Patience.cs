namespace BlueGreen.Cli;

/// <summary>How long a program that was told to end may take.</summary>
internal static class Patience
{
    /// <summary>
    /// Wall time from Ctrl-C or SIGTERM until the program leaves, whatever still runs: a rehearsal ends its processes
    /// and closes its ports within a second or two, and container platforms kill ten seconds after they asked.
    /// </summary>
    public static readonly TimeSpan WithAnEndingRehearsal = TimeSpan.FromSeconds(9);
}
