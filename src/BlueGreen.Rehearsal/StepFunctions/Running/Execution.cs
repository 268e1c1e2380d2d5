using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Events;
using BlueGreen.Rehearsal.StepFunctions.Definitions;
using BlueGreen.Rehearsal.StepFunctions.Language;

namespace BlueGreen.Rehearsal.StepFunctions.Running;

/// <summary>One execution of a state machine, from its start to its last event.</summary>
internal sealed class Execution
{
    private readonly Lane _lane = new();
    private readonly CancellationTokenSource _stop;
    private readonly CancellationToken _stopped;
    private readonly TaskCompletionSource _ended = new();
    private readonly StateFlow _flow;

    public Execution(ExecutionHost host, ExecutionStart start, MachineDefinition definition, Random chance)
    {
        (Host, Start, Definition, Chance) = (host, start, definition, chance);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(host.Shutdown);
        _stopped = _stop.Token;
        StartDate = host.Clock.Now;
        _flow = new StateFlow(this, _stopped);
    }

    public ExecutionHost Host { get; }

    public ExecutionStart Start { get; }

    /// <summary>As it was when the execution started; updates of the machine do not reach it.</summary>
    public MachineDefinition Definition { get; }

    public Random Chance { get; }

    public DateTimeOffset StartDate { get; }

    /// <summary>Set once, with the status.</summary>
    public ExecutionEnd? End { get; private set; }

    public string Status => End?.Status ?? ExecutionStatus.Running;

    public HistoryLog History { get; } = new();

    /// <summary>State transitions, retries included: what AWS bills.</summary>
    public int Transitions { get; private set; }

    /// <summary>Ends when the execution does, whatever its status.</summary>
    public Task Completion => _ended.Task;

    /// <summary>Starts on the caller's thread and returns at the first real wait.</summary>
    public void Run() => _lane.Post(() => RunAsync().ContinueWith(
        FinishBroken, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default));

    /// <summary>Ends the execution as ABORTED: no retrier and no catcher runs.</summary>
    public void Abort(string? error, string? cause) =>
        _lane.Post(() => Finish(Ended(ExecutionStatus.Aborted, error, cause), History.Count));

    /// <summary>Ends the execution as if its own `TimeoutSeconds` were over.</summary>
    public void TimeOut() =>
        _lane.Post(() => Finish(Ended(ExecutionStatus.TimedOut, StateFailedException.Timeout), History.Count));

    public HistoryEvent? Append(string type, long previous, Detail[] details) =>
        History.TryAppend(type, previous, Host.Clock.Now, details);

    public void CountTransition() => Transitions++;

    public void Report(ProgressKind kind, State? state) => Host.Watcher()?.Invoke(
        new ExecutionProgress(Start.Arn, kind, state?.Name, state?.Type, Status, Host.Clock.Now));

    /// <summary>The execution's part of the context object, a fresh one each time.</summary>
    public JsonObject Context() => new()
    {
        ["Execution"] = new JsonObject
        {
            ["Id"] = Start.Arn,
            ["Input"] = Start.Input.Node?.DeepClone(),
            ["Name"] = Start.Name,
            ["RoleArn"] = Start.RoleArn,
            ["StartTime"] = StartDate.ToIso(),
            ["RedriveCount"] = 0,
        },
        ["StateMachine"] = new JsonObject { ["Id"] = Start.MachineArn, ["Name"] = Start.MachineName },
    };

    private async Task RunAsync()
    {
        var flow = _flow;
        try
        {
            flow.Note("ExecutionStarted", new("input", Start.Input.Text), new("roleArn", Start.RoleArn));
            Announce();
            _ = LimitTimeAsync();
            var output = await flow.RunAsync(Definition.States, Start.Input);
            Finish(Ended(ExecutionStatus.Succeeded) with { Output = output.Text.ToString() }, flow.Previous);
        }
        catch (StateFailedException failure)
        {
            Finish(Ended(ExecutionStatus.Failed, failure.Error, failure.Cause), flow.Previous);
        }
        catch (OperationCanceledException) when (_stopped.IsCancellationRequested)
        {
            _ended.TrySetResult(); // It was ended from outside, or the rehearsal is shutting down.
        }
    }

    /// <summary>Ends what the interpreter could not run, with an error that AWS never gives.</summary>
    private void FinishBroken(Task run)
    {
        if (!run.IsCompletedSuccessfully)
        {
            var cause = run.Exception?.InnerException?.ToString() ?? "The execution was cancelled by nobody.";
            Finish(Ended(ExecutionStatus.Failed, StateFailedException.Broken, cause), _flow.Previous);
        }
    }

    private async Task LimitTimeAsync()
    {
        await LongDelay.WaitAsync(Definition.Timeout, Host.Clock.Waits, _stopped);
        Finish(Ended(ExecutionStatus.TimedOut, StateFailedException.Timeout), History.Count);
    }

    private ExecutionEnd Ended(string status, string? error = null, string? cause = null) =>
        new(status, null, error, cause, Host.Clock.Now);

    /// <summary>The first end counts. What is still in progress is cancelled and leaves no further event.</summary>
    private void Finish(ExecutionEnd end, long previous)
    {
        if (End is not null || Host.Shutdown.IsCancellationRequested)
        {
            return;
        }
        End = end;
        History.Seal(end.EventType, previous, end.At, end.Details);
        Announce();
        _stop.Cancel();
        _stop.Dispose();
        Lane.Outside(_ended.TrySetResult);
    }

    /// <summary>
    /// `Step Functions Execution Status Change`; best effort on AWS, so nobody waits for it here either.
    /// </summary>
    private void Announce()
    {
        Report(ProgressKind.StatusChanged, null);
        var change = new BusEvent("aws.states", "Step Functions Execution Status Change", StatusDetail())
        {
            Resources = [Start.Arn],
        };
        _ = Lane.Outside(() => Host.Events.PutAsync(change, Host.Shutdown));
    }

    private JsonObject StatusDetail() => new()
    {
        ["executionArn"] = Start.Arn,
        ["stateMachineArn"] = Start.MachineArn,
        ["name"] = Start.Name,
        ["status"] = Status,
        ["startDate"] = StartDate.ToUnixTimeMilliseconds(),
        ["stopDate"] = End?.At.ToUnixTimeMilliseconds(),
        ["input"] = Start.Input.Text.ToString(),
        ["output"] = End?.Output,
        ["error"] = End?.Error,
        ["cause"] = End?.Cause,
    };
}
