namespace BlueGreen.Conformance;

/// <summary>Runs a case so that its crash or its hanging is a failure of that case alone.</summary>
public static class GuardedRun
{
    /// <summary>Wall seconds; the slowest recorded case takes a tenth of one, a machine may be very busy.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Bytes; a case may nest its data as deep as it likes.</summary>
    private const int StackSize = 64 * 1024 * 1024;

    public static RunResult Of(RecordedCase recorded) => Of(() => new CaseRunner(recorded).RunAsync(), Limit);

    /// <remarks>A case that hangs keeps its thread, which ends with the process: .NET cannot stop one.</remarks>
    public static RunResult Of(Func<Task<RunResult>> run, TimeSpan limit)
    {
        Task<RunResult>? running = null;
        // Whatever is thrown, at once or later, stays in the task: `async` makes it so.
        var thread = new Thread(() => running = Inside(run), StackSize) { IsBackground = true };
        thread.Start();
        if (!thread.Join(limit) || running is null)
        {
            return new RunResult("HUNG", null, null, $"It did not end within {limit.TotalSeconds:0} seconds.", []);
        }
        return running switch
        {
            { IsCompletedSuccessfully: true } => running.Result,
            { Exception.InnerException: { } crash } => new RunResult("CRASHED", null, null, crash.ToString(), []),
            _ => new RunResult("HUNG", null, null, "It waits for something that no timer brings.", []),
        };
    }

    private static async Task<RunResult> Inside(Func<Task<RunResult>> run) => await run();
}
