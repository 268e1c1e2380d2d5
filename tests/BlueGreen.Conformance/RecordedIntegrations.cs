using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions;
using BlueGreen.Rehearsal.StepFunctions.Tasks;

namespace BlueGreen.Conformance;

/// <summary>Answers tasks from the recording, state by state; functions with a known behaviour run instead.</summary>
/// <param name="send">Sends a task token back: its token, and the recorded call that says how.</param>
public sealed class RecordedIntegrations(
    RecordedCase recorded, ITaskIntegrations standard, TimeProvider clock, Func<string, JsonObject, Task> send)
    : ITaskIntegrations, ITaskIntegration
{
    /// <summary>Between a task's submission and the return of its token; shorter than every recorded limit.</summary>
    private static readonly TimeSpan AnswerDelay = TimeSpan.FromSeconds(1);

    private readonly HashSet<JsonObject> _used = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, JsonObject> _running = [];

    public ITaskIntegration Of(TaskResource resource) =>
        recorded.Tasks.Any(task => IsReplayed(task) && task["resource"]!.ToString() == resource.Arn)
            ? this
            : standard.Of(resource);

    public async Task<JsonNode?> CallAsync(TaskCall call, CancellationToken cancel)
    {
        if (Next(call) is not { } answer)
        {
            return await standard.Of(call.Resource).CallAsync(call, cancel);
        }
        if (call.Resource.Pattern == TaskPattern.RequestResponse || !answer.ContainsKey("submitted"))
        {
            return await AnswerAsync(answer, cancel);
        }
        if (call.TaskToken is { } token)
        {
            _ = SendLaterAsync(token, answer, cancel);
        }
        else
        {
            _running[call.StateName] = answer;
        }
        return answer["submitted"]?.DeepClone();
    }

    public async Task<JsonNode?> CompleteAsync(TaskCall call, JsonNode? submitted, CancellationToken cancel)
    {
        await Task.Delay(AnswerDelay, clock, cancel);
        return await AnswerAsync(_running[call.StateName], cancel);
    }

    private static bool IsReplayed(JsonObject task) => task["kind"]!.ToString() == "replay";

    /// <summary>
    /// The next recorded call of the state, by its parameters where concurrent branches took another order.
    /// </summary>
    private JsonObject? Next(TaskCall call)
    {
        var calls = recorded.Tasks
            .Where(task => IsReplayed(task) && task["state"]!.ToString() == call.StateName)
            .SelectMany(task => ((JsonArray)task["calls"]!).OfType<JsonObject>())
            .Where(candidate => !_used.Contains(candidate))
            .ToList();
        var next = calls.Find(
            candidate => Matching.Matches(candidate["parameters"] ?? candidate["input"], call.Arguments))
            ?? calls.FirstOrDefault();
        if (next is not null)
        {
            _used.Add(next);
        }
        return next;
    }

    private static async Task<JsonNode?> AnswerAsync(JsonObject answer, CancellationToken cancel)
    {
        switch (answer["result"]!.ToString())
        {
            case "success":
                return answer["output"]?.DeepClone();
            case "failure":
                throw StateFailedException.OfWork(answer["error"]?.ToString(), Cause(answer));
            default:
                await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
                return null;
        }
    }

    public static string? Cause(JsonObject answer) => answer["cause"] switch
    {
        null => null,
        JsonValue text => text.ToString(),
        var node => node.ToJsonString(),
    };

    private async Task SendLaterAsync(string token, JsonObject answer, CancellationToken cancel)
    {
        if (answer["result"]!.ToString() is "success" or "failure")
        {
            await Task.Delay(AnswerDelay, clock, cancel);
            await send(token, answer);
        }
    }
}
