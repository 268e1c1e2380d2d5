using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Events;
using BlueGreen.Rehearsal.StepFunctions.Tasks;

namespace BlueGreen.Rehearsal.StepFunctions.Running;

/// <summary>What every execution needs of the world around it.</summary>
internal sealed record ExecutionHost(
    RehearsalClock Clock,
    ITaskIntegrations Integrations,
    TaskTokens Tokens,
    IEventBus Events,
    CancellationToken Shutdown)
{
    public required string Region { get; init; }

    /// <summary>Who wants to know of every step just now; null when nobody does.</summary>
    public required Func<Action<ExecutionProgress>?> Watcher { get; init; }
}
