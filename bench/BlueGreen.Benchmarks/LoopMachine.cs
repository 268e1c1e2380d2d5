using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Events;
using BlueGreen.Rehearsal.Lambda;
using BlueGreen.Rehearsal.StepFunctions;

namespace BlueGreen.Benchmarks;

/// <summary>A state machine that counts down with a Choice and a Pass, behind the API a client would use.</summary>
public sealed class LoopMachine : IDisposable
{
    /// <summary>Rounds of one execution: 4 events each, just below the 25,000 that AWS allows a history.</summary>
    public const int RoundsMax = 6_000;

    private const string Definition = """
        {"StartAt": "IsDone", "TimeoutSeconds": 86400, "States": {
          "IsDone": {"Type": "Choice", "Default": "Done", "Choices": [
            {"Variable": "$.left", "NumericGreaterThan": 0, "Next": "CountDown"}]},
          "CountDown": {"Type": "Pass", "Next": "IsDone", "Parameters": {
            "left.$": "States.MathAdd($.left, -1)", "deploymentId.$": "$.deploymentId"}},
          "Done": {"Type": "Succeed"}}}
        """;

    private readonly VirtualTimeProvider _time = new(DateTimeOffset.UnixEpoch);
    private readonly StepFunctionsService _states;
    private readonly string _machine;

    private LoopMachine(StepFunctionsService states, VirtualTimeProvider time, string machine) =>
        (_states, _time, _machine) = (states, time, machine);

    public static async Task<LoopMachine> CreateAsync()
    {
        var time = new VirtualTimeProvider(DateTimeOffset.UnixEpoch);
        var states = new StepFunctionsService(
            new RehearsalClock(time, time), new Nothing(), new Nothing(), new Nothing(),
            new AwsAccount("111111111111", "eu-west-1"));
        var created = await CallAsync(states, "CreateStateMachine", new JsonObject
        {
            ["name"] = "loop",
            ["definition"] = Definition,
            ["roleArn"] = "arn:aws:iam::111111111111:role/loop",
        });
        return new LoopMachine(states, time, created["stateMachineArn"]!.ToString());
    }

    /// <summary>Runs one execution to its end; its history stays.</summary>
    public async Task<ExecutionCounts> RunAsync(string name, int rounds)
    {
        var started = await CallAsync(_states, "StartExecution", new JsonObject
        {
            ["stateMachineArn"] = _machine,
            ["name"] = name,
            ["input"] = $$"""{"left": {{rounds}}, "deploymentId": "3f1a"}""",
        });
        var arn = started["executionArn"]!.ToString();
        _time.RunUntil(_states.CompletionOf(arn));
        return _states.CountsOf(arn);
    }

    public async Task<string> StatusAsync(string name)
    {
        var arn = _machine.Replace(":stateMachine:", ":execution:", StringComparison.Ordinal) + ":" + name;
        var shown = await CallAsync(_states, "DescribeExecution", new JsonObject { ["executionArn"] = arn });
        return shown["status"]!.ToString();
    }

    public void Dispose() => _states.Dispose();

    private static Task<JsonObject> CallAsync(StepFunctionsService states, string action, JsonObject parameters) =>
        states.CallAsync(new AwsCall("states", action, parameters, Caller.Operator), CancellationToken.None);

    /// <summary>The loop calls nobody.</summary>
    private sealed class Nothing : IAwsGateway, ILambdaInvoker, IEventBus
    {
        public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel) =>
            throw AwsException.UnknownOperation(call);

        public Task<LambdaResult> InvokeAsync(string function, JsonNode? payload, CancellationToken cancel) =>
            throw new InvalidOperationException($"Nothing was to be invoked, found {function}.");

        public Task PutAsync(BusEvent busEvent, CancellationToken cancel) => Task.CompletedTask;
    }
}
