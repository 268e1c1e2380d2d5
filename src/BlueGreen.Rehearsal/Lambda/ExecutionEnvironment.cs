using System.Diagnostics;
using System.Threading.Channels;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>One process of one function: serves one event at a time until it is reclaimed or dies.</summary>
internal sealed class ExecutionEnvironment
{
    private readonly Channel<PendingInvocation> _events = Channel.CreateBounded<PendingInvocation>(1);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;
    private volatile PendingInvocation? _current;

    public ExecutionEnvironment(string id, Process process)
    {
        (Id, _process) = (id, process);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => Died();
        if (process.HasExited)
            Died();
    }

    public string Id { get; }

    public bool IsBusy => _current is not null;

    /// <summary>Completes at the first question for an event, or with the process's end.</summary>
    public Task Ready => _ready.Task;

    public Task Exited => _exited.Task;

    public bool IsAlive => !_exited.Task.IsCompleted;

    /// <summary>Hands over an event; whoever asks next gets it.</summary>
    public void Give(PendingInvocation invocation)
    {
        _current = invocation;
        if (!_events.Writer.TryWrite(invocation))
            Died();
    }

    /// <summary>The Runtime API's `next`: waits for an event as long as it takes.</summary>
    public ValueTask<PendingInvocation> NextAsync(CancellationToken cancel)
    {
        _ready.TrySetResult();
        return _events.Reader.ReadAsync(cancel);
    }

    /// <summary>The event that is being served, if this is its id.</summary>
    public PendingInvocation? Current(string requestId) =>
        _current is { } current && current.RequestId == requestId ? current : null;

    public void Done() => _current = null;

    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>The most memory the process has had, where the system tells; null elsewhere.</summary>
    public double? PeakRssMegabytes()
    {
        const string Label = "VmHWM:";
        try
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").FirstOrDefault(line => line.StartsWith(Label));
            return line is null ? null : double.Parse(line[Label.Length..].Replace("kB", "").Trim()) / 1024;
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Died()
    {
        _exited.TrySetResult();
        _ready.TrySetResult();
        _events.Writer.TryComplete();
        _current?.Fail("Runtime.ExitError", $"Runtime exited with error: {Status()}");
    }

    private string Status()
    {
        try
        {
            return $"exit status {_process.ExitCode}";
        }
        catch (InvalidOperationException)
        {
            return "signal: killed";
        }
    }
}
