using System.Collections.Concurrent;
using BlueGreen.Rehearsal.StepFunctions;

namespace BlueGreen.Cli.Rehearse.Observation;

/// <summary>Which state each running execution is in, and when by the wall clock each state was entered.</summary>
public sealed class CurrentStates(TimeProvider wall)
{
    private readonly ConcurrentDictionary<string, string> _states = new(StringComparer.Ordinal);
    private readonly List<(string State, DateTimeOffset WallAt)> _entered = [];

    public IReadOnlyList<string> Names => [.. _states.Values.Order(StringComparer.Ordinal)];

    public void Note(ExecutionProgress progress)
    {
        if (progress.Kind == ProgressKind.StateEntered)
        {
            _states[progress.ExecutionArn] = progress.State!;
            lock (_entered)
            {
                _entered.Add((progress.State!, wall.GetUtcNow()));
            }
        }
        else if (progress.Kind == ProgressKind.StatusChanged && progress.Status != "RUNNING")
        {
            _states.TryRemove(progress.ExecutionArn, out _);
        }
    }

    /// <summary>The last time any execution entered this state before <paramref name="instant"/>.</summary>
    public DateTimeOffset? LastEntered(string state, DateTimeOffset instant)
    {
        lock (_entered)
        {
            var last = _entered.FindLastIndex(one => one.State == state && one.WallAt <= instant);
            return last < 0 ? null : _entered[last].WallAt;
        }
    }
}
