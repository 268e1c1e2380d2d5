using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Events;
using BlueGreen.Rehearsal.StepFunctions;

namespace BlueGreen.Conformance;

/// <summary>Runs one recorded case through the API, in virtual time.</summary>
public sealed class CaseRunner(RecordedCase recorded)
{
    /// <summary>Begins the refusal of every field that AWS accepts and the rehearsal does not imitate.</summary>
    private const string NotImitated = "Invalid State Machine Definition: 'NOT_IMITATED: ";

    public async Task<RunResult> RunAsync()
    {
        var time = new VirtualTimeProvider(recorded.Now);
        var tokens = new Queue<string?>(recorded.Tokens);
        var issued = 0;
        StepFunctionsService? service = null;
        using var states = service = new StepFunctionsService(
            new RehearsalClock(time, time),
            new NoServices(),
            new RecordedFunctions(recorded, time),
            new NoEvents(),
            recorded.Account,
            new StepFunctionsOptions
            {
                Integrations = standard => new RecordedIntegrations(recorded, standard, time, SendAsync),
                NewTaskToken = () => (tokens.TryDequeue(out var token) ? token : null) ?? $"token-{++issued}",
            });
        try
        {
            var created = await CallAsync(states, "CreateStateMachine", new JsonObject
            {
                ["name"] = recorded.MachineName,
                ["definition"] = recorded.Definition,
                ["roleArn"] = recorded.RoleArn,
            });
            return await ExecuteAsync(states, time, created["stateMachineArn"]!.ToString());
        }
        catch (AwsException error)
        {
            return new RunResult("REFUSED", null, error.Code, error.Message, [])
            {
                Declined = error.Message.StartsWith(NotImitated, StringComparison.Ordinal) ? error.Message : null,
            };
        }

        Task SendAsync(string token, JsonObject answer) => CaseRunner.SendAsync(service!, token, answer);
    }

    private async Task<RunResult> ExecuteAsync(StepFunctionsService states, VirtualTimeProvider time, string machineArn)
    {
        var started = await CallAsync(states, "StartExecution", new JsonObject
        {
            ["stateMachineArn"] = machineArn,
            ["name"] = recorded.ExecutionName,
            ["input"] = recorded.Input,
        });
        var arn = started["executionArn"]!.ToString();
        time.RunUntil(states.CompletionOf(arn));
        var end = await CallAsync(states, "DescribeExecution", new JsonObject { ["executionArn"] = arn });
        // EXPRESS executions have ARNs of another form; what was recorded of them is otherwise as in a STANDARD one.
        var output = end["output"]?.ToString().Replace(arn, recorded.ExecutionArn ?? arn, StringComparison.Ordinal);
        var isBroken = end["error"]?.ToString() == StateFailedException.Broken;
        return new RunResult(
            isBroken ? "CRASHED" : end["status"]!.ToString(),
            output is null ? null : JsonNode.Parse(output),
            end["error"]?.ToString(),
            end["cause"]?.ToString(),
            await HistoryAsync(states, arn));
    }

    private static async Task<IReadOnlyList<JsonObject>> HistoryAsync(StepFunctionsService states, string arn)
    {
        var events = new List<JsonObject>();
        var parameters = new JsonObject { ["executionArn"] = arn, ["maxResults"] = 1000 };
        do
        {
            var page = await CallAsync(states, "GetExecutionHistory", parameters);
            events.AddRange(page["events"]!.AsArray().OfType<JsonObject>().Select(RecordedEvent.Of));
            parameters["nextToken"] = page["nextToken"]?.DeepClone();
        }
        while (parameters["nextToken"] is not null);
        return events;
    }

    private static Task<JsonObject> SendAsync(StepFunctionsService states, string token, JsonObject answer)
    {
        var parameters = new JsonObject { ["taskToken"] = token };
        if (answer["result"]!.ToString() == "success")
        {
            parameters["output"] = answer["output"]?.ToJsonString() ?? "null";
            return CallAsync(states, "SendTaskSuccess", parameters);
        }
        if (answer["error"] is { } error)
        {
            parameters["error"] = error.ToString();
        }
        if (RecordedIntegrations.Cause(answer) is { } cause)
        {
            parameters["cause"] = cause;
        }
        return CallAsync(states, "SendTaskFailure", parameters);
    }

    private static Task<JsonObject> CallAsync(StepFunctionsService states, string action, JsonObject parameters) =>
        states.CallAsync(new AwsCall("states", action, parameters, Caller.Operator), CancellationToken.None);

    /// <summary>Every service call of a case is replayed; one that is not would be a mistake of the case.</summary>
    private sealed class NoServices : IAwsGateway
    {
        public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel) =>
            throw AwsException.UnknownOperation(call);
    }

    private sealed class NoEvents : IEventBus
    {
        public Task PutAsync(BusEvent busEvent, CancellationToken cancel) => Task.CompletedTask;
    }
}
