using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Events;
using BlueGreen.Rehearsal.Lambda;
using BlueGreen.Rehearsal.StepFunctions;

namespace BlueGreen.Rehearsal.Tests.StepFunctions;

/// <summary>
/// A Step Functions service in virtual time, with functions and services that remember what they were asked.
/// </summary>
internal sealed class Rehearsed : IAwsGateway, ILambdaInvoker, IEventBus, IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public const string Function = "arn:aws:lambda:eu-west-1:111111111111:function:work";
    public const string Role = "arn:aws:iam::111111111111:role/machine";
    public const string MachineArn = "arn:aws:states:eu-west-1:111111111111:stateMachine:machine";

    public Rehearsed(int seed = 1)
    {
        Service = new StepFunctionsService(
            new RehearsalClock(Time, Time),
            this,
            this,
            this,
            AwsAccount.Rehearsal,
            new StepFunctionsOptions { Seed = seed });
        Service.Progressed += (_, progress) => Progress.Add(progress);
    }

    public VirtualTimeProvider Time { get; } = new(Start);

    public StepFunctionsService Service { get; }

    public List<AwsCall> Calls { get; } = [];

    public List<BusEvent> Events { get; } = [];

    public List<ExecutionProgress> Progress { get; } = [];

    /// <summary>What functions do with their event: echo, unless a test says otherwise.</summary>
    public Func<JsonNode?, Task<JsonNode?>> Work { get; set; } = Task.FromResult;

    /// <summary>What other services answer.</summary>
    public Func<AwsCall, JsonObject> Answer { get; set; } = _ => [];

    public async Task<LambdaResult> InvokeAsync(string functionArnOrName, JsonNode? payload, CancellationToken cancel)
    {
        try
        {
            return new LambdaResult(await Work(payload), null, "request");
        }
        catch (InvalidOperationException error)
        {
            var failure = new JsonObject { ["errorType"] = error.Message, ["errorMessage"] = "It failed." };
            return new LambdaResult(failure, "Unhandled", "request");
        }
    }

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel)
    {
        Calls.Add(call);
        return call.Service == "states" ? Service.CallAsync(call, cancel) : Task.FromResult(Answer(call));
    }

    public Task PutAsync(BusEvent busEvent, CancellationToken cancel)
    {
        Events.Add(busEvent);
        return Task.CompletedTask;
    }

    public Task<JsonObject> CreateAsync(string definition, string name = "machine") => StatesAsync(
        "CreateStateMachine", ("name", name), ("definition", definition), ("roleArn", Role));

    /// <summary>Creates the machine, starts it and returns its execution's ARN; it runs to its first wait.</summary>
    public async Task<string> StartAsync(string definition, string input = "{}", string name = "execution")
    {
        await CreateAsync(definition);
        var started = await StatesAsync(
            "StartExecution", ("stateMachineArn", MachineArn), ("input", input), ("name", name));
        return started["executionArn"]!.ToString();
    }

    /// <summary>Runs to the end and describes it.</summary>
    public async Task<JsonObject> RunAsync(string definition, string input = "{}")
    {
        var arn = await StartAsync(definition, input);
        Time.RunUntil(Service.CompletionOf(arn));
        return await DescribeAsync(arn);
    }

    public Task<JsonObject> DescribeAsync(string arn) => StatesAsync("DescribeExecution", ("executionArn", arn));

    public async Task<List<JsonObject>> HistoryAsync(string arn)
    {
        var page = await StatesAsync("GetExecutionHistory", ("executionArn", arn));
        return [.. page["events"]!.AsArray().OfType<JsonObject>()];
    }

    public async Task<List<string>> TypesAsync(string arn) =>
        [.. (await HistoryAsync(arn)).Select(entry => entry["type"]!.ToString())];

    public Task<JsonObject> StatesAsync(string action, params (string Name, string Value)[] parameters)
    {
        var members = parameters.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Value));
        return Service.CallAsync(
            new AwsCall("states", action, new JsonObject(members), Caller.Operator), CancellationToken.None);
    }

    public async Task<AwsException> RefusedAsync(string action, params (string Name, string Value)[] parameters) =>
        await Assert.ThrowsAsync<AwsException>(() => StatesAsync(action, parameters));

    public void Dispose() => Service.Dispose();
}
