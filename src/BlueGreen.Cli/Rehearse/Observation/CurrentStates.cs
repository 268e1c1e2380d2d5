using System.Collections.Concurrent;
using BlueGreen.Rehearsal.StepFunctions;

namespace BlueGreen.Cli.Rehearse.Observation;

/// <summary>Which state each running execution is in, for the live view.</summary>
public sealed class CurrentStates
{
    private readonly ConcurrentDictionary<string, string> _states = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Names => [.. _states.Values.Order(StringComparer.Ordinal)];

    public void Note(ExecutionProgress progress)
    {
        if (progress.Kind == ProgressKind.StateEntered)
            _states[progress.ExecutionArn] = progress.State!;
        else if (progress.Kind == ProgressKind.StatusChanged && progress.Status != "RUNNING")
            _states.TryRemove(progress.ExecutionArn, out _);
    }
}
