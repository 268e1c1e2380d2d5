using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Definitions;
using BlueGreen.Rehearsal.StepFunctions.Language;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions.Running;

/// <summary>
/// One path through states: a whole execution, a branch, an iteration. Keeps its place in the history.
/// </summary>
internal sealed class StateFlow
{
    private readonly bool _isFork;
    private readonly List<StateFlow> _forks = [];
    private readonly Func<JsonObject> _context;
    private JsonObject? _shown;
    private bool _isShownStale = true;
    private State? _open;
    private DateTimeOffset _enteredAt;
    private long _enteredEvent;

    public StateFlow(Execution execution, CancellationToken cancel)
        : this(execution, isFork: false, cancel)
    {
    }

    private StateFlow(Execution execution, bool isFork, CancellationToken cancel) =>
        (Execution, Cancel, _isFork, _context) = (execution, cancel, isFork, Context);

    public Execution Execution { get; }

    public CancellationToken Cancel { get; }

    public ImmutableDictionary<string, JsonNode?> Variables { get; set; } =
        ImmutableDictionary<string, JsonNode?>.Empty;

    /// <summary>The event that the next one follows.</summary>
    public long Previous { get; set; }

    public int RetryCount
    {
        get;
        set => (field, _isShownStale) = (value, true);
    }

    public string? TaskToken
    {
        get;
        set => (field, _isShownStale) = (value, true);
    }

    public MapItem? Item
    {
        get;
        set => (field, _isShownStale) = (value, true);
    }

    public DateTimeOffset Now => Execution.Host.Clock.Now;

    public Random Chance => Execution.Chance;

    public string StateName => _open!.Name;

    public async Task<Payload> RunAsync(StateMap states, Payload input)
    {
        for (var name = states.StartAt; ;)
        {
            if (_isFork)
            {
                await Task.Yield(); // Flows side by side take turns, state by state.
            }
            Cancel.ThrowIfCancellationRequested();
            var state = states.States[name];
            Enter(state, input);
            try
            {
                var transition = await state.RunAsync(this, input);
                Exit(state, transition);
                if (transition.Next is null)
                {
                    return transition.Output;
                }
                (name, input) = (transition.Next, transition.Output);
            }
            catch (StateFailedException failure) when (!failure.IsLocated)
            {
                throw Located(failure);
            }
        }
    }

    public StateFailedException Located(StateFailedException failure) => failure.LocatedAt(StateName, _enteredEvent);

    public Evaluation With(JsonNode? input) => new(input, _context, Variables, Chance);

    /// <summary>An event in this flow's chain.</summary>
    public void Append(string type, params Detail[] details)
    {
        var id = Note(type, details);
        if (id != 0)
        {
            Previous = id;
        }
        else if (!Cancel.IsCancellationRequested)
        {
            throw HistoryLog.Full();
        }
    }

    /// <summary>An event beside the chain: what follows continues from the one before it.</summary>
    public long Note(string type, params Detail[] details) => Execution.Append(type, Previous, details)?.Id ?? 0;

    /// <summary>Waits on the clock of waits, however long: .NET's own delays end at 49 days.</summary>
    public Task DelayAsync(TimeSpan delay) => LongDelay.WaitAsync(delay, Execution.Host.Clock.Waits, Cancel);

    public StateFlow Fork(CancellationToken cancel)
    {
        var fork = new StateFlow(Execution, isFork: true, cancel)
        {
            Previous = Previous,
            Variables = Variables,
            Item = Item,
        };
        _forks.Add(fork);
        return fork;
    }

    public void Forget(IReadOnlyList<StateFlow> forks) => _forks.RemoveAll(forks.Contains);

    /// <summary>
    /// Notes the states in progress as aborted, innermost first. The types without such an event end at once anyway.
    /// </summary>
    public void NoteAborted()
    {
        foreach (var fork in _forks)
        {
            fork.NoteAborted();
        }
        if (_open is { Type: "Task" or "Wait" or "Parallel" or "Map" } open)
        {
            Note($"{open.Type}StateAborted");
        }
    }

    private void Enter(State state, Payload input)
    {
        (_open, _enteredAt, TaskToken) = (state, Now, null);
        Append(StateEvents.Entered(state.Type), new("name", state.Name), new("input", input.Text));
        _enteredEvent = Previous;
        Execution.CountTransition();
        Execution.Report(ProgressKind.StateEntered, state);
    }

    private void Exit(State state, Transition transition)
    {
        if (transition.Output.IsTooLarge)
        {
            throw Oversize(state.Name, isTerminal: true);
        }
        if (!transition.Assigned.IsEmpty)
        {
            Variables = Variables.SetItems(transition.Assigned);
        }
        Append(
            StateEvents.Exited(state.Type),
            new("name", state.Name),
            new("output", transition.Output.Text),
            new("assignedVariables", transition.Assigned.IsEmpty ? null : transition.Assigned));
        _open = null;
        Execution.Report(ProgressKind.StateExited, state);
    }

    /// <summary>Of a task it may be caught (recorded); of a state it ends the execution.</summary>
    public static StateFailedException Oversize(string producer, bool isTerminal) => new(
        StateFailedException.DataLimitExceeded,
        $"The state/task '{producer}' returned a result with a size exceeding the maximum number of bytes "
        + "service limit.")
    {
        IsTerminal = isTerminal,
    };

    /// <summary>
    /// Made once a flow and kept up to date, for tasks quote it often. Its parts are replaced, never changed: one that
    /// an expression selected may have become somebody's input.
    /// </summary>
    private JsonObject Context()
    {
        _shown ??= Execution.Context();
        if (_isShownStale)
        {
            _shown["State"] = Shown(_open);
            Show("Task", TaskToken is null ? null : new JsonObject { ["Token"] = TaskToken });
            Show("Map", Item is null ? null : new JsonObject { [nameof(Item)] = Shown(Item) });
            _isShownStale = false;
        }
        return _shown;
    }

    private void Show(string name, JsonObject? part)
    {
        _shown!.Remove(name);
        if (part is not null)
        {
            _shown.Add(name, part);
        }
    }

    private JsonObject Shown(State? open)
    {
        var state = new JsonObject { ["EnteredTime"] = _enteredAt.ToIso(), ["Name"] = open?.Name };
        if (open is CatchingState)
        {
            state[nameof(RetryCount)] = RetryCount;
        }
        return state;
    }

    private static JsonObject Shown(MapItem item) =>
        new() { ["Index"] = item.Index, ["Value"] = item.Value?.DeepClone() };
}
