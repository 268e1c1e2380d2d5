using System.Collections;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Aws;

/// <summary>
/// The operations of one service with their handlers: what it dispatches by is what documents, permissions and
/// comparisons enumerate, so that no operation is imitated unseen.
/// </summary>
public sealed class AwsActions : IEnumerable<string>
{
    private readonly SortedDictionary<string, Func<AwsCall, CancellationToken, Task<JsonObject>>> _handlers =
        new(StringComparer.Ordinal);

    public void Add(string action, Func<JsonObject, JsonObject> answer) =>
        _handlers.Add(action, (call, _) => Task.FromResult(answer(call.Parameters)));

    public void Add(string action, Func<AwsCall, JsonObject> answer) =>
        _handlers.Add(action, (call, _) => Task.FromResult(answer(call)));

    public void Add(string action, Func<JsonObject, CancellationToken, Task<JsonObject>> answer) =>
        _handlers.Add(action, (call, cancel) => answer(call.Parameters, cancel));

    public void Add(string action, Func<AwsCall, CancellationToken, Task<JsonObject>> answer) =>
        _handlers.Add(action, answer);

    /// <summary>Takes over the operations of a part of the service.</summary>
    public void Add(AwsActions part)
    {
        foreach (var (action, answer) in part._handlers)
        {
            _handlers.Add(action, answer);
        }
    }

    /// <exception cref="AwsException">The service's own error, or that the operation is not imitated.</exception>
    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel) =>
        _handlers.TryGetValue(call.Action, out var answer)
            ? answer(call, cancel)
            : throw AwsException.UnknownOperation(call);

    /// <summary>The operations' names, in order.</summary>
    public IEnumerator<string> GetEnumerator() => _handlers.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
