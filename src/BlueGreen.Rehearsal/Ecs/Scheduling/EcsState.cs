using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Ecs.Definitions;

namespace BlueGreen.Rehearsal.Ecs.Scheduling;

/// <summary>Everything ECS knows, behind one gate, with a way to wait until it says something.</summary>
internal sealed class EcsState(AwsAccount account, RehearsalClock clock, params Action<EcsState>[] observers)
{
    private readonly List<(Func<bool> Condition, Promise<bool> Met)> _waiters = [];

    /// <summary>
    /// Held while anything below is read or changed. The load balancer may be asked under it, never the reverse.
    /// </summary>
    public Lock Gate { get; } = new();

    public TaskDefinitions Definitions { get; } = new(account);

    /// <summary>Cluster names.</summary>
    public SortedSet<string> Clusters { get; } = new(StringComparer.Ordinal);

    public List<Fleet> Fleets { get; } = [];

    public IEnumerable<EcsTask> Tasks => Fleets.SelectMany(fleet => fleet.Tasks);

    public string ClusterArn(string name) => account.Arn("ecs", $"cluster/{name}");

    /// <summary>
    /// Called under the gate after every change: tells the observers, and lets those go whose condition has come true.
    /// </summary>
    public void Changed()
    {
        foreach (var observer in observers)
            observer(this);
        foreach (var waiter in _waiters.Where(waiter => waiter.Condition()).ToArray())
        {
            _waiters.Remove(waiter);
            waiter.Met.TryGive(true);
        }
    }

    /// <summary>Completes when the condition, evaluated under the gate after every change, holds.</summary>
    public async Task WaitUntilAsync(Func<bool> condition, CancellationToken cancel)
    {
        var met = new Promise<bool>(clock.Work);
        lock (Gate)
        {
            if (condition())
                return;
            _waiters.Add((condition, met));
        }
        try
        {
            await met.Task.WaitAsync(cancel);
        }
        finally
        {
            lock (Gate)
                _waiters.RemoveAll(waiter => waiter.Met == met);
        }
    }
}
