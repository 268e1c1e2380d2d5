using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>One function's processes: a warm one serves where there is one, else a new one.</summary>
internal sealed class EnvironmentPool(
    FunctionSettings function, FunctionMeasures measures, Func<Task<ExecutionEnvironment>> start) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Stack<ExecutionEnvironment> _idle = [];
    private readonly HashSet<ExecutionEnvironment> _busy = [];
    private int _taken;
    private bool _closed;

    public FunctionSettings Function => function;

    public FunctionMeasures Measures => measures;

    public async Task<LambdaResult> InvokeAsync(Invocation invocation, TimeProvider work, CancellationToken cancel)
    {
        var environment = await TakeAsync();
        try
        {
            var began = work.GetTimestamp();
            var result = await environment.InvokeAsync(invocation, cancel);
            measures.Ran(work.GetElapsedTime(began), function.MemoryMegabytes);
            return result;
        }
        finally
        {
            await GiveBackAsync(environment);
        }
    }

    /// <summary>Ends what serves nobody now; the next event starts a new process.</summary>
    public async Task TrimAsync()
    {
        foreach (var environment in TakeIdle())
        {
            await environment.DisposeAsync();
        }
    }

    public int KillBusy()
    {
        lock (_lock)
        {
            foreach (var environment in _busy)
            {
                environment.Kill();
            }
            return _busy.Count;
        }
    }

    /// <summary>Busy processes finish their event, then end: so does Lambda when a function's code changes.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _closed = true;
        }
        await TrimAsync();
    }

    private async Task<ExecutionEnvironment> TakeAsync()
    {
        ExecutionEnvironment? warm = null;
        var dead = new List<ExecutionEnvironment>();
        lock (_lock)
        {
            if (_taken >= function.ConcurrencyMax)
            {
                throw new AwsException(
                    "TooManyRequestsException", $"{function.Name} runs {_taken} times already.", 429);
            }
            _taken++;
            while (warm is null && _idle.TryPop(out var idle))
            {
                if (idle.IsIdle)
                {
                    warm = idle;
                }
                else
                {
                    dead.Add(idle);
                }
            }
        }
        foreach (var environment in dead)
        {
            await environment.DisposeAsync();
        }
        return await OccupyAsync(warm);
    }

    private async Task<ExecutionEnvironment> OccupyAsync(ExecutionEnvironment? warm)
    {
        var started = false;
        try
        {
            var environment = warm ?? await start();
            lock (_lock)
            {
                _busy.Add(environment);
            }
            started = true;
            return environment;
        }
        finally
        {
            if (!started)
            {
                lock (_lock)
                {
                    _taken--;
                }
            }
        }
    }

    private async Task GiveBackAsync(ExecutionEnvironment environment)
    {
        bool kept;
        lock (_lock)
        {
            _busy.Remove(environment);
            _taken--;
            kept = !_closed && environment.IsIdle;
            if (kept)
            {
                _idle.Push(environment);
            }
        }
        if (!kept)
        {
            await environment.DisposeAsync();
        }
    }

    private List<ExecutionEnvironment> TakeIdle()
    {
        lock (_lock)
        {
            var idle = _idle.ToList();
            _idle.Clear();
            return idle;
        }
    }
}
