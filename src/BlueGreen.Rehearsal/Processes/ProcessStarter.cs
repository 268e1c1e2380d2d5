using System.Collections.Concurrent;
using System.Diagnostics;

namespace BlueGreen.Rehearsal.Processes;

/// <summary>Starts processes so that they cannot outlive this one, even when it is killed.</summary>
/// <remarks>
/// Two nets. Every child's standard input is a pipe we hold, so it ends when we do: an application that is told to
/// (see <see cref="ProcessEnvironment.ExitOnEndOfInput"/>) leaves then, on every system. On Linux `setpriv --pdeathsig`
/// also has the kernel kill any child when its parent dies. The kernel's "parent" is the thread that forked, and pool
/// threads come and go: hence one thread of our own that starts them all and lives until Close.
/// </remarks>
internal sealed class ProcessStarter
{
    private static readonly string[] DieWithParent = ["--pdeathsig", "KILL", "--"];

    private readonly BlockingCollection<Action> _starts = [];
    private readonly Thread _thread;
    private readonly Lazy<string?> _setpriv = new(FindSetpriv);

    public ProcessStarter()
    {
        _thread = new Thread(() =>
        {
            foreach (var start in _starts.GetConsumingEnumerable())
                start();
        })
        { IsBackground = true, Name = "rehearsal process starter" };
        _thread.Start();
    }

    /// <summary>Starts it; the command may be wrapped, the process id stays the program's own.</summary>
    public Task<Process> StartAsync(ProcessStartInfo start)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            _starts.Add(() => Start(start, started));
        }
        catch (InvalidOperationException)
        {
            // Disposed meanwhile: whoever asks now is itself being ended.
            started.SetCanceled();
        }
        return started.Task;
    }

    /// <summary>Starts nothing more, and ends its thread: on Linux that alone kills every child.</summary>
    public void Close()
    {
        _starts.CompleteAdding();
        _thread.Join();
    }

    private void Start(ProcessStartInfo start, TaskCompletionSource<Process> started)
    {
        try
        {
            started.SetResult(Process.Start(Bound(start))!);
        }
        catch (Exception failed) when (failed is System.ComponentModel.Win32Exception or IOException)
        {
            started.SetException(failed);
        }
    }

    private ProcessStartInfo Bound(ProcessStartInfo start)
    {
        if (_setpriv.Value is not { } setpriv)
            return start;
        start.ArgumentList.Insert(0, start.FileName);
        foreach (var (at, word) in DieWithParent.Index())
            start.ArgumentList.Insert(at, word);
        start.FileName = setpriv;
        return start;
    }

    /// <summary>
    /// Null where it is missing or too simple (BusyBox's has no `--pdeathsig`): then the pipe alone must do.
    /// </summary>
    private static string? FindSetpriv()
    {
        if (!OperatingSystem.IsLinux() || ExecutablePath.Find("setpriv", "/") is not { } path)
            return null;
        using var trial = Process.Start(new ProcessStartInfo(path, [.. DieWithParent, "true"])
        {
            RedirectStandardError = true,
        })!;
        trial.WaitForExit();
        return trial.ExitCode == 0 ? path : null;
    }
}
