using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Running;

namespace BlueGreen.Rehearsal.StepFunctions.Tasks;

/// <summary>One attempt at a task: scheduled, started, answered, failed or out of time, each with its event.</summary>
internal sealed class TaskAttempt(StateFlow flow, TaskResource resource)
{
    private readonly ExecutionHost _host = flow.Execution.Host;
    private readonly TaskEvents _events = new(flow, resource);
    private PendingTask? _pending;

    /// <summary>Issues the token, where there is one, before the arguments that quote it are evaluated.</summary>
    public JsonNode? Begin(Func<JsonNode?> arguments)
    {
        if (resource.Pattern == TaskPattern.WaitForTaskToken)
        {
            _pending = _host.Tokens.Open();
            flow.TaskToken = _pending.Token;
        }
        return arguments();
    }

    public async Task<JsonNode?> RunAsync(JsonNode? arguments, TimeSpan? timeout, TimeSpan? heartbeat, string? roleArn)
    {
        var execution = flow.Execution.Start;
        var call = new TaskCall(resource, arguments, _pending?.Token)
        {
            StateName = flow.StateName,
            ExecutionArn = execution.Arn,
            StateMachineArn = execution.MachineArn,
            RoleArn = roleArn ?? execution.RoleArn,
        };
        _events.Scheduled(arguments, timeout, heartbeat, roleArn);
        _events.Started();
        try
        {
            var result = new Payload(await AnswerAsync(call, timeout, heartbeat));
            if (result.IsTooLarge)
            {
                throw StateFlow.Oversize(resource.Arn, isTerminal: false);
            }
            _events.Succeeded(result);
            return result.Node;
        }
        catch (StateFailedException failure)
        {
            _events.Ended(failure);
            throw;
        }
        finally
        {
            if (_pending is not null)
            {
                _host.Tokens.Close(_pending);
            }
        }
    }

    private async Task<JsonNode?> AnswerAsync(TaskCall call, TimeSpan? timeout, TimeSpan? heartbeat)
    {
        var integration = _host.Integrations.Of(resource);
        // The call itself is work. It is not cancelled when its task ends early: AWS does not unsend a request either.
        var answer = await WithinAsync(
            Lane.Outside(() => integration.CallAsync(call, _host.Shutdown)), timeout, _host.Clock.Work);
        if (resource.Pattern == TaskPattern.RequestResponse)
        {
            return answer;
        }
        _events.Submitted(new Payload(answer));
        if (_pending is not null)
        {
            return await TokenAsync(_pending, timeout, heartbeat);
        }
        var job = Lane.Outside(() => integration.CompleteAsync(call, answer, _host.Shutdown));
        return await WithinAsync(job, timeout, _host.Clock.Waits);
    }

    private async Task<JsonNode?> WithinAsync(Task<JsonNode?> work, TimeSpan? limit, TimeProvider clock)
    {
        if (!work.IsCompleted && !await LongDelay.EndsWithinAsync(work, limit, clock, flow.Cancel))
        {
            throw new StateFailedException(StateFailedException.Timeout, null);
        }
        return await work;
    }

    /// <summary>Waits for the token; every heartbeat starts the heartbeat limit anew, never the time-out.</summary>
    private async Task<JsonNode?> TokenAsync(PendingTask pending, TimeSpan? timeout, TimeSpan? heartbeat)
    {
        var deadline = timeout is null ? (DateTimeOffset?)null : flow.Now + timeout;
        var answer = pending.Answer.Task;
        while (!answer.IsCompleted)
        {
            var left = deadline - flow.Now;
            var isHeartbeat = heartbeat is not null && (left is null || heartbeat < left);
            var heard = Task.WhenAny(answer, pending.NextBeat);
            if (!await LongDelay.EndsWithinAsync(heard, isHeartbeat ? heartbeat : left, _host.Clock.Waits, flow.Cancel))
            {
                throw new StateFailedException(StateFailedException.Timeout, null) { IsHeartbeat = isHeartbeat };
            }
        }
        var sent = await answer;
        return sent.Failure is null ? sent.Output : throw sent.Failure;
    }
}
