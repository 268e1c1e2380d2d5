using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Definitions;
using BlueGreen.Rehearsal.StepFunctions.Language;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions.Running;

/// <summary>The iterations of one attempt at a Map state, shared out among its workers.</summary>
internal sealed class MapIterations(
    string name, StateMap processor, IExpression? selector, JsonArray items, JsonNode? effective)
{
    private readonly JsonNode?[] _outputs = new JsonNode?[items.Count];
    private readonly SortedDictionary<int, StateFlow> _running = [];
    private int _next;

    /// <summary>The event of the iteration that succeeded last: what follows the Map state continues from it.</summary>
    public long LastEnd { get; private set; }

    /// <summary>Takes iteration after iteration until none is left.</summary>
    public async Task<Payload?> WorkAsync(StateFlow worker)
    {
        var variables = worker.Variables;
        while (_next < items.Count)
        {
            worker.Cancel.ThrowIfCancellationRequested();
            var index = _next++;
            worker.Variables = variables;
            worker.Item = new MapItem(index, items[index]);
            var input = selector is null ? items[index] : selector.Evaluate(worker.With(effective));
            worker.Append("MapIterationStarted", new("name", name), new("index", index));
            _running.Add(index, worker);
            var output = await worker.RunAsync(processor, new Payload(input));
            _running.Remove(index);
            _outputs[index] = output.Node;
            LastEnd = worker.Note("MapIterationSucceeded", new("name", name), new("index", index));
        }
        return null;
    }

    /// <summary>After a failure: the iteration that failed, and those that were stopped.</summary>
    public void NoteUnfinished(StateFlow? failed)
    {
        foreach (var (index, worker) in _running)
        {
            var type = worker == failed ? "MapIterationFailed" : "MapIterationAborted";
            worker.Note(type, new("name", name), new("index", index));
        }
    }

    public JsonArray Outputs() => _outputs.ToJsonArray();
}
