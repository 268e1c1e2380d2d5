using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>One function process: serves one event at a time until it is retired, killed, or dies.</summary>
internal sealed class ExecutionEnvironment : IAsyncDisposable
{
    /// <summary>What Lambda grants a start (Developer Guide, "Lambda execution environment lifecycle").</summary>
    private static readonly TimeSpan StartMax = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly Channel<Invocation> _events = Channel.CreateUnbounded<Invocation>();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FunctionSettings _function;
    private readonly RehearsalClock _clock;
    private readonly FunctionMeasures _measures;
    private readonly FunctionLog _log;
    private readonly Process _process;
    private readonly long _started;
    private readonly Task _ended;
    private Invocation? _current;

    /// <summary>The event whose START is logged and whose END is not, and since when.</summary>
    private (Invocation Invocation, long Since)? _logged;
    private TimeSpan? _startTook;
    private bool _timedOut;
    private LambdaResult? _startFailure;
    private bool _gone;

    /// <summary>128 and the signal's number for a process that a signal ended, as .NET reports it.</summary>
    private int? _exitCode;

    public ExecutionEnvironment(
        FunctionSettings function, RehearsalClock clock, FunctionMeasures measures, FunctionLog log, Process process,
        long started)
    {
        (_function, _clock, _measures, _log) = (function, clock, measures, log);
        (_process, _started) = (process, started);
        _ended = WatchAsync();
    }

    /// <summary>It runs, and its last event was answered by the process itself: it can take another.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_lock)
            {
                return !_gone && (_current is null || _current.Answer.IsCompleted);
            }
        }
    }

    /// <summary>The milliseconds since 1970 at which an event handed over now times out.</summary>
    public long DeadlineMilliseconds => (_clock.Work.GetUtcNow() + _function.Timeout).ToUnixTimeMilliseconds();

    public string FunctionArn => _function.Arn;

    public async Task<LambdaResult> InvokeAsync(Invocation invocation, CancellationToken cancel)
    {
        lock (_lock)
        {
            _current = invocation;
            if (_gone)
            {
                Abandon();
            }
        }
        _events.Writer.TryWrite(invocation);
        try
        {
            await _ready.Task.WaitAsync(StartMax + _function.Timeout, _clock.Work, cancel);
            var answer = await invocation.Answer.WaitAsync(_function.Timeout, _clock.Work, cancel);
            // The end of the rehearsal kills the process, which then is no failure of the function.
            cancel.ThrowIfCancellationRequested();
            return answer;
        }
        catch (TimeoutException)
        {
            _timedOut = true;
            Kill();
            return FunctionFailure.TimedOut(invocation.RequestId, _function.Timeout);
        }
        finally
        {
            _measures.Remember(PeakMemory.MegabytesOf(_process));
        }
    }

    /// <summary>The process asks for its next event: it has started, or has answered the one before.</summary>
    public async Task<Invocation> NextAsync(CancellationToken cancel)
    {
        if (_ready.TrySetResult())
        {
            _startTook = _clock.Work.GetElapsedTime(_started);
            _measures.Started(_startTook.Value);
        }
        Report();
        var next = await _events.Reader.ReadAsync(cancel);
        Begin(next);
        return next;
    }

    /// <summary>False when the process answers something it was not asked.</summary>
    public bool Answer(LambdaResult result)
    {
        lock (_lock)
        {
            return _current is { } current && current.RequestId == result.RequestId && current.Complete(result);
        }
    }

    /// <summary>The process cannot start; it says why and leaves.</summary>
    public void FailStart(LambdaResult failure)
    {
        lock (_lock)
        {
            (_startFailure, _gone) = (failure, true);
            Abandon();
        }
        _ready.TrySetResult();
    }

    /// <summary>Runs <paramref name="action"/> when the process is gone, for whatever reason.</summary>
    public void OnEnd(Action action) => _ended.ContinueWith(
        _ => action(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);

    public void Kill()
    {
        lock (_lock)
        {
            // Once it has exited, another thread may have let go of it.
            if (_exitCode is null)
            {
                _measures.Remember(PeakMemory.MegabytesOf(_process));
                _process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>May be called by several at once: whoever retires it, and the rehearsal that ends.</summary>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await _ended;
        _process.Dispose();
    }

    private async Task WatchAsync()
    {
        await _process.WaitForExitAsync();
        lock (_lock)
        {
            (_gone, _exitCode) = (true, _process.ExitCode);
            Abandon();
        }
        _ready.TrySetResult();
        Report();
        // What never reached the process has no log.
        _current?.Logged("");
    }

    private void Begin(Invocation invocation)
    {
        _log.Start(invocation.RequestId);
        lock (_lock)
        {
            _logged = (invocation, _clock.Work.GetTimestamp());
        }
    }

    /// <summary>The process has finished its event, or has ended: an event is over only then.</summary>
    private void Report()
    {
        (Invocation Invocation, long Since)? over;
        lock (_lock)
        {
            (over, _logged) = (_logged, null);
        }
        if (over is not var (invocation, since))
        {
            return;
        }
        var answer = invocation.Answer.IsCompletedSuccessfully ? invocation.Answer.Result : null;
        var error = answer?.FunctionError is null ? null : (answer.Payload as JsonObject)?["errorType"]?.ToString();
        var outcome = _timedOut ? InvocationOutcome.Timeout
            : answer?.FunctionError is null ? InvocationOutcome.Success
            : error == FunctionFailure.ExitError ? InvocationOutcome.Failure
            : InvocationOutcome.Error;
        var start = _startTook;
        _startTook = null;
        invocation.Logged(_log.End(
            new(invocation.RequestId, _clock.Work.GetElapsedTime(since), start, _measures.SoFar.PeakResidentMegabytes,
                outcome)
            {
                ErrorType = _timedOut ? FunctionFailure.TimeoutError : error,
            }));
    }

    /// <summary>Answers in the process's place; under the lock, so that no event comes too late to be seen.</summary>
    private void Abandon()
    {
        if (_current is { } current)
        {
            current.Complete(
                _startFailure is { } failure
                    ? failure with { RequestId = current.RequestId }
                    : FunctionFailure.Exited(current.RequestId, _exitCode is >= 0 and < 128 ? _exitCode : null));
        }
    }
}
