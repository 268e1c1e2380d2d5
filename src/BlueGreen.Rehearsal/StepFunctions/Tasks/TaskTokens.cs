using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.StepFunctions.Tasks;

/// <summary>The tasks that wait for somebody to send their token back.</summary>
internal sealed class TaskTokens(Func<string> newToken)
{
    private readonly ConcurrentDictionary<string, PendingTask> _pending = new();
    private readonly ConcurrentDictionary<string, bool> _closed = new();

    public PendingTask Open()
    {
        var task = new PendingTask(newToken());
        _pending[task.Token] = task;
        return task;
    }

    /// <summary>From now on the token answers `TaskTimedOut`: its task has ended, one way or another.</summary>
    public void Close(PendingTask task)
    {
        _closed[task.Token] = true;
        _pending.TryRemove(task.Token, out _);
    }

    public void Succeed(string token, JsonNode? output) =>
        Find(token).Answer.TrySetResult(new TaskAnswer(output, null));

    public void Fail(string token, string? error, string? cause) =>
        Find(token).Answer.TrySetResult(new TaskAnswer(null, StateFailedException.OfWork(error, cause)));

    public void Beat(string token) => Find(token).Beat();

    /// <exception cref="AwsException">
    /// `InvalidToken` or `TaskDoesNotExist` for a token never given out, `TaskTimedOut` for a closed one.
    /// </exception>
    private PendingTask Find(string token)
    {
        if (_pending.TryGetValue(token, out var task) && !task.Answer.Task.IsCompleted)
        {
            return task;
        }
        throw _closed.ContainsKey(token) || task is not null
            ? new AwsException("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'")
            : IsWellFormed(token)
                ? new AwsException("TaskDoesNotExist", "Task does not exist")
                : new AwsException("InvalidToken", "Invalid Token: 'Invalid token'");
    }

    /// <summary>Of the form that <see cref="NewToken"/> gives, though nobody was given it.</summary>
    private static bool IsWellFormed(string token) =>
        token.Length == TokenLength && Convert.TryFromBase64String(token, new byte[TokenLength], out _);

    private const int TokenBytes = 48;
    private const int TokenLength = TokenBytes / 3 * 4;

    public static string NewToken(Random chance)
    {
        var bytes = new byte[TokenBytes];
        chance.NextBytes(bytes);
        return Convert.ToBase64String(bytes);
    }
}
