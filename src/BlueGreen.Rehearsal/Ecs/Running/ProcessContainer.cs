using System.Diagnostics;

namespace BlueGreen.Rehearsal.Ecs.Running;

/// <summary>A container that is a process of this machine.</summary>
internal sealed class ProcessContainer : IContainer
{
    /// <summary>Wall time for an ended process's last words: a grandchild may hold its pipe open for ever.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly TimeProvider _work;
    private readonly Action<string> _log;
    private volatile string? _lastOutput;
    private volatile string? _lastError;

    public ProcessContainer(Process process, int port, TimeProvider work, Action<string> log)
    {
        _process = process;
        _log = log;
        _work = work;
        Port = port;
        ProcessId = process.Id;
        Exited = ObserveAsync();
    }

    public int Port { get; }

    public int? ProcessId { get; }

    public string? LastLine => _lastError ?? _lastOutput;

    public Task<ContainerExit> Exited { get; }

    public async Task StopAsync(TimeSpan stopTimeout)
    {
        PosixSignal.Terminate(_process);
        using var over = new CancellationTokenSource(stopTimeout, _work);
        try
        {
            await Exited.WaitAsync(over.Token);
        }
        catch (OperationCanceledException)
        {
            Kill();
            await Exited;
        }
    }

    public void Kill() => _process.Kill(entireProcessTree: true);

    private async Task<ContainerExit> ObserveAsync()
    {
        var output = ReadAsync(_process.StandardOutput, line => _lastOutput = line);
        var error = ReadAsync(_process.StandardError, line => _lastError = line);
        await _process.WaitForExitAsync();
        using var enough = new CancellationTokenSource(LastWords, _work);
        await Task.WhenAny(Task.WhenAll(output, error), Task.Delay(Timeout.Infinite, enough.Token));
        return new ContainerExit(_process.ExitCode, LastLine);
    }

    /// <summary>Reads to the end: a pipe that nobody reads would stop the application.</summary>
    private async Task ReadAsync(StreamReader reader, Action<string> keep)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            _log(line);
            if (!string.IsNullOrWhiteSpace(line))
                keep(line);
        }
    }
}
