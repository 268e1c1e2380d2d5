using System.Diagnostics;
using BlueGreen.Rehearsal.Processes;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>The processes of one function: a warm one is used again, another starts when all are busy.</summary>
internal sealed class FunctionPool(
    FunctionConfiguration function, FunctionEnvironment environment, RuntimeApi api, ProcessStarter starter,
    LambdaLedger ledger, Action<string, string> log)
{
    private readonly Lock _gate = new();
    private readonly List<ExecutionEnvironment> _all = [];
    private readonly Stack<ExecutionEnvironment> _idle = [];
    private int _started;

    public FunctionConfiguration Function => function;

    public IReadOnlyList<ExecutionEnvironment> All
    {
        get { lock (_gate) return [.. _all]; }
    }

    public async Task<LambdaResult> InvokeAsync(
        PendingInvocation invocation, TimeProvider work, CancellationToken cancel)
    {
        var serving = TakeIdle() ?? await StartAsync();
        var from = work.GetTimestamp();
        using var deadline = new CancellationTokenSource(function.Timeout, work);
        await using var killing = deadline.Token.Register(() =>
        {
            invocation.Fail("Sandbox.Timedout", $"Task timed out after {function.TimeoutSeconds}.00 seconds");
            serving.Kill();
        });
        serving.Give(invocation);
        var answer = await invocation.Answer.WaitAsync(cancel);
        ledger.Invoked(work.GetElapsedTime(from), function.MemoryMegabytes);
        ledger.Weighed(serving.PeakRssMegabytes());
        Return(serving);
        return answer;
    }

    /// <summary>Kills the processes that are serving an event now; answers how many.</summary>
    public int KillBusy()
    {
        var busy = All.Where(one => one.IsBusy).ToList();
        busy.ForEach(one => one.Kill());
        return busy.Count;
    }

    private ExecutionEnvironment? TakeIdle()
    {
        lock (_gate)
        {
            while (_idle.TryPop(out var idle))
                if (idle.IsAlive)
                    return idle;
            return null;
        }
    }

    private void Return(ExecutionEnvironment served)
    {
        lock (_gate)
            if (served.IsAlive && !served.IsBusy)
                _idle.Push(served);
    }

    private async Task<ExecutionEnvironment> StartAsync()
    {
        var id = $"{function.Name}-{Interlocked.Increment(ref _started)}";
        var from = Stopwatch.GetTimestamp();
        var process = await starter.StartAsync(StartInfo(id));
        process.OutputDataReceived += (_, line) => Log(line.Data);
        process.ErrorDataReceived += (_, line) => Log(line.Data);
        var started = new ExecutionEnvironment(id, process);
        api.Serve(started);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        lock (_gate)
            _all.Add(started);
        _ = ForgetAsync(started);
        await started.Ready;
        ledger.Started(Stopwatch.GetElapsedTime(from), function.MemoryMegabytes);
        return started;
    }

    private async Task ForgetAsync(ExecutionEnvironment ended)
    {
        await ended.Exited;
        api.Forget(ended);
        lock (_gate)
            _all.Remove(ended);
    }

    private ProcessStartInfo StartInfo(string id)
    {
        var assembly = Path.Combine(function.CodeDirectory, $"{function.Handler}.dll");
        var info = function.Runtime.StartsWith("provided", StringComparison.Ordinal)
            ? new ProcessStartInfo(Path.Combine(function.CodeDirectory, "bootstrap"))
            : new ProcessStartInfo(ExecutablePath.Find("dotnet", function.CodeDirectory) ?? "dotnet", [assembly]);
        info.WorkingDirectory = function.CodeDirectory;
        info.RedirectStandardInput = true;
        info.RedirectStandardOutput = true;
        info.RedirectStandardError = true;
        ProcessEnvironment.Set(info.Environment, environment.Of(function, api.AddressOf(id)));
        return info;
    }

    private void Log(string? line)
    {
        if (line is not null)
            log(function.Name, line);
    }
}
