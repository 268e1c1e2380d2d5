using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Cli.Rehearse.Observation;

/// <summary>
/// Sees every event on the bus, as any subscriber could: what executions did, and what the workflow announced.
/// </summary>
public sealed class Witness(TimeProvider wall)
{
    private readonly Lock _gate = new();
    private ImmutableList<Sighting> _sightings = [];
    private Promise<bool> _changed = new(wall);

    public event Action<Sighting>? Seen;

    public IReadOnlyList<Sighting> Sightings => _sightings;

    public void Note(JsonObject envelope)
    {
        var sighting = new Sighting(
            wall.GetUtcNow(),
            envelope["source"]!.ToString(),
            envelope["detail-type"]!.ToString(),
            envelope["detail"] as JsonObject ?? []);
        Promise<bool> changed;
        lock (_gate)
        {
            _sightings = _sightings.Add(sighting);
            changed = _changed;
            _changed = new(wall);
        }

        Seen?.Invoke(sighting);
        changed.TryGive(true);
    }

    /// <summary>Waits until the sightings since <paramref name="start"/> hold what is looked for.</summary>
    public async Task<Sighting> UntilAsync(int start, Func<Sighting, bool> wanted, CancellationToken cancel)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
                changed = _changed.Task;
            if (_sightings.Skip(start).FirstOrDefault(wanted) is { } found)
                return found;
            await changed.WaitAsync(cancel);
        }
    }

    /// <summary>Waits until every execution that was seen to start was seen to end, but for those named so.</summary>
    public async Task UntilQuietAsync(string exceptPrefix, CancellationToken cancel)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
                changed = _changed.Task;
            if (Running(exceptPrefix).Count == 0)
                return;
            await changed.WaitAsync(cancel);
        }
    }

    /// <summary>Execution ARNs, the oldest first.</summary>
    public IReadOnlyList<string> Running(string exceptPrefix)
    {
        var running = new List<string>();
        foreach (var seen in _sightings.Where(seen => seen.Source == Sighting.ExecutionSource))
        {
            if (seen.Text("status") != "RUNNING")
                running.Remove(seen.Execution);
            else if (!seen.Text("name").StartsWith(exceptPrefix, StringComparison.Ordinal))
                running.Add(seen.Execution);
        }

        return running;
    }
}
