namespace BlueGreen.Rehearsal.StepFunctions.Running;

/// <summary>Flows that run side by side in one state; the first failure ends them all.</summary>
/// <param name="notesFailed">
/// Whether the failed flow's own state is noted as aborted: in Parallel it is, in Map not (recorded).
/// </param>
internal sealed class Siblings(StateFlow parent, bool notesFailed) : IDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(parent.Cancel);
    private readonly List<StateFlow> _flows = [];
    private StateFailedException? _failure;

    /// <summary>The flow that failed first.</summary>
    public StateFlow? Failed { get; private set; }

    public StateFlow Fork()
    {
        var flow = parent.Fork(_stop.Token);
        _flows.Add(flow);
        return flow;
    }

    public async Task<Payload?> RunAsync(StateFlow flow, Func<Task<Payload?>> work)
    {
        try
        {
            return await work();
        }
        catch (StateFailedException failure)
        {
            if (_failure is null)
            {
                (_failure, Failed) = (failure, flow);
                NoteAborted(failure);
                _stop.Cancel();
            }
            return null;
        }
        catch (OperationCanceledException) when (_failure is not null)
        {
            return null; // Stopped because of a sibling's failure.
        }
    }

    public void ThrowIfFailed()
    {
        parent.Cancel.ThrowIfCancellationRequested();
        if (_failure is not null)
        {
            parent.Previous = Failed!.Previous;
            throw _failure;
        }
    }

    public void Dispose()
    {
        parent.Forget(_flows);
        _stop.Dispose();
    }

    private void NoteAborted(StateFailedException failure)
    {
        foreach (var flow in _flows.Where(flow => !failure.IsTerminal && (notesFailed || flow != Failed)))
        {
            flow.NoteAborted();
        }
    }
}
