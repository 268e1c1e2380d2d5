using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Events;
using BlueGreen.Rehearsal.Lambda;
using BlueGreen.Rehearsal.StepFunctions.Api;
using BlueGreen.Rehearsal.StepFunctions.Running;
using BlueGreen.Rehearsal.StepFunctions.Tasks;

namespace BlueGreen.Rehearsal.StepFunctions;

/// <summary>AWS Step Functions, Standard workflows: its API, and the executions behind it.</summary>
public sealed class StepFunctionsService : IAwsService, IDisposable
{
    private readonly CancellationTokenSource _shutdown = new();
    private readonly ExecutionStore _executions;

    public StepFunctionsService(
        RehearsalClock clock,
        IAwsGateway gateway,
        ILambdaInvoker lambda,
        IEventBus events,
        AwsAccount account,
        StepFunctionsOptions? options = null)
    {
        options ??= new StepFunctionsOptions();
        var chance = new SharedChance(options.Seed);
        var tokens = new TaskTokens(options.NewTaskToken ?? chance.NewToken);
        var integrations = options.Integrations(new RehearsedIntegrations(
            new ServiceIntegration(gateway),
            new FunctionIntegration(lambda, options.Permissions),
            new ExecutionIntegration(gateway, CompletionOf)));
        var host = new ExecutionHost(clock, integrations, tokens, events, _shutdown.Token)
        {
            Region = account.Region,
            Watcher = () => Progressed is null ? null : Report,
        };
        var machines = new MachineStore();
        _executions = new ExecutionStore();
        Actions = new()
        {
            new MachineActions(machines, clock, account, new(options.Permissions)).Actions,
            new ExecutionActions(machines, _executions, host, account, chance).Actions,
            new TokenActions(tokens).Actions,
            new TagActions(machines).Actions,
        };
    }

    /// <summary>
    /// Every state entered and exited and every change of status, as it happens, on the execution's own thread.
    /// </summary>
    public event EventHandler<ExecutionProgress>? Progressed;

    public string Prefix => "states";

    public AwsActions Actions { get; }

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Actions.CallAsync(call, cancel);
    }

    /// <summary>Ends when the execution does, whatever its status.</summary>
    /// <exception cref="AwsException">`ExecutionDoesNotExist`.</exception>
    public Task CompletionOf(string executionArn) => _executions.Get(executionArn).Completion;

    /// <summary>What an execution has cost so far: state transitions (retries included) and history events.</summary>
    /// <exception cref="AwsException">`ExecutionDoesNotExist`.</exception>
    public ExecutionCounts CountsOf(string executionArn)
    {
        var execution = _executions.Get(executionArn);
        return new ExecutionCounts(execution.Transitions, execution.History.Count);
    }

    /// <summary>
    /// The execution's own time is over, now: what `TimeoutSeconds` does, at a moment of one's choice.
    /// </summary>
    /// <exception cref="AwsException">`ExecutionDoesNotExist`.</exception>
    public void TimeOut(string executionArn) => _executions.Get(executionArn).TimeOut();

    private void Report(ExecutionProgress progress)
    {
        if (Progressed is { } handlers)
        {
            Lane.Outside(() =>
            {
                handlers(this, progress);
                return true;
            });
        }
    }

    /// <summary>Executions in progress end without a trace, as the rehearsal does.</summary>
    public void Dispose()
    {
        _shutdown.Cancel();
        _shutdown.Dispose();
    }
}
