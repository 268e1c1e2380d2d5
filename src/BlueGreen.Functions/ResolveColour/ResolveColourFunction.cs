using System.Diagnostics;
using System.Text.Json;
using BlueGreen.Core;
using BlueGreen.Core.Failures;
using BlueGreen.Core.Ledger;
using BlueGreen.Core.Planning;
using BlueGreen.Core.Requests;
using BlueGreen.Core.Settings;
using BlueGreen.Functions.Ports;
using Microsoft.Extensions.Logging;

namespace BlueGreen.Functions.ResolveColour;

/// <summary>
/// Turns a request into an action and its plan: the only function that takes the lock of its own accord.
/// </summary>
/// <remarks>Safe to retry: the lock names the execution, so a repeated call answers from the plan beside it.</remarks>
public sealed partial class ResolveColourFunction(
    ILedger ledger,
    IExecutions executions,
    DeployRequests deploys,
    RollbackRequests rollbacks,
    SweepRequests sweeps,
    ILogger<ResolveColourFunction> log)
{
    /// <summary>Four sweeps: some may be lost, or find AWS out of order.</summary>
    private static readonly TimeSpan s_toldAgain = TimeSpan.FromHours(1);

    /// <summary>A plan of an earlier version may lack what this one has; settings are installed with it.</summary>
    private static readonly PlanJson s_strict = new(new JsonSerializerOptions(PlanJson.Default.Options)
    {
        RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    });

    /// <exception cref="InvalidInputException">The request or the settings cannot be understood.</exception>
    public async Task<ResolveColourOutput> HandleAsync(ResolveColourInput input, CancellationToken cancel)
    {
        var settings = ReadSettings(input.Settings);
        var request = RequestReader.Read(input.Request, settings);
        var output = request switch
        {
            WorkflowRequest.Invalid invalid => throw new InvalidInputException(invalid.Reason),
            WorkflowRequest.Ignored ignored => ResolveColourOutput.None(ignored.Reason),
            _ => await ResolveAsync(input, request, settings, cancel),
        };
        LogAction(input.DeploymentId, output.Action, output.Reason);
        return output;
    }

    private async Task<ResolveColourOutput> ResolveAsync(
        ResolveColourInput input, WorkflowRequest request, PipelineSettings settings, CancellationToken cancel)
    {
        var situation = await ReadSituationAsync(input, settings, cancel);
        var output = await ResolveAsync(request, situation, cancel);
        return situation.Entry.LastEnd is { } last && TellsLast(output.Action, request, situation)
            ? output with { Reason = $"{output.Reason.TrimEnd('.')}. {last}" }
            : output;
    }

    /// <summary>
    /// Who stopped the execution that recorded an end stopped its announcement too. So it is told again by the next
    /// sweeps, and by whatever is going to be recorded in its place.
    /// </summary>
    private static bool TellsLast(WorkflowAction action, WorkflowRequest request, Situation situation) => action switch
    {
        WorkflowAction.Deploy or WorkflowAction.Rollback => true,
        WorkflowAction.None => request is WorkflowRequest.Sweep && situation.Entry.EndedAt is { } ended
            && situation.Input.Now - ended < s_toldAgain,
        _ => false,
    };

    private Task<ResolveColourOutput> ResolveAsync(
        WorkflowRequest request, Situation situation, CancellationToken cancel) => (situation.Lock, request) switch
    {
        (LockState.Ours ours, _) => Task.FromResult(Again(ours, situation)),
        (LockState.Unknown unknown, _) => throw new LockContendedException(
            $"The lock's holder {unknown.Holder} is not known to Step Functions yet."),
        (_, WorkflowRequest.Deploy deploy) => deploys.ResolveAsync(deploy, situation, cancel),
        (_, WorkflowRequest.Push push) => deploys.ResolveAsync(push, situation, cancel),
        (_, WorkflowRequest.Rollback rollback) => rollbacks.ResolveAsync(rollback, situation, cancel),
        (_, WorkflowRequest.Alarm alarm) => rollbacks.ResolveAsync(alarm, situation, cancel),
        (_, WorkflowRequest.DeadExecution dead) => sweeps.ResolveAsync(dead, situation, cancel),
        (_, WorkflowRequest.Sweep) => sweeps.ResolveAsync(situation, cancel),
        (_, WorkflowRequest.Retire retire) => Task.FromResult(new ResolveColourOutput(
            WorkflowAction.Retire,
            $"{retire.Colour.Name} is kept {situation.Settings.Retention.Seconds} s.",
            PlanPolicy.Retire(situation.Origin, retire.DeploymentId, retire.Colour))),
        var other => throw new UnreachableException($"{other}"),
    };

    private static ResolveColourOutput Again(LockState.Ours ours, Situation situation) => new(
        ours switch
        {
            { IsCleanup: true } => WorkflowAction.Cleanup,
            { Plan.Kind: PlanKind.Rollback } => WorkflowAction.Rollback,
            _ => WorkflowAction.Deploy,
        },
        "This execution holds the lock already; it goes on with the plan made then.",
        ours.Plan,
        situation.Entry.PendingDigest);

    private async Task<Situation> ReadSituationAsync(
        ResolveColourInput input, PipelineSettings settings, CancellationToken cancel)
    {
        var entry = await ledger.ReadAsync(settings.Resources.Table, settings.Application, cancel);
        var runs = entry.Holder is { } holder && holder != input.Execution
            ? await executions.IsRunningAsync(holder, cancel)
            : null;
        return new(input, settings, entry, LockPolicy.Judge(entry, input.Execution, runs, input.Now));
    }

    private static PipelineSettings ReadSettings(string text)
    {
        try
        {
            var settings = JsonSerializer.Deserialize(text, s_strict.PipelineSettings)
                ?? throw new InvalidInputException("`settings` is null; expected the settings that cdk deploy "
                    + "installs.");
            // A member that is absent has been read as null, whatever its type says; writing them finds it.
            _ = JsonSerializer.SerializeToUtf8Bytes(settings, s_strict.PipelineSettings);
            return settings;
        }
        // The second: a number that is too large for any type.
        catch (Exception problem) when (problem is JsonException or ArgumentException)
        {
            throw new InvalidInputException(
                $"`settings` is not what cdk deploy installs: {problem.Message} Run cdk deploy again.", problem);
        }
    }

    [LoggerMessage(101, LogLevel.Information, "{DeploymentId}: {Action}: {Reason}")]
    private partial void LogAction(string deploymentId, WorkflowAction action, string reason);
}
