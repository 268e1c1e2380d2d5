using System.Globalization;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Tests.Clients;

[Collection<WorkflowClients>]
public sealed class StepFunctionsCliTests(ClientRehearsal rehearsal)
{
    private const string Role = "arn:aws:iam::111111111111:role/shop-fixture";

    private const string Passing = """
        { "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "B" }, "B": { "Type": "Pass", "End": true } } }
        """;

    private const string Asking = """
        { "StartAt": "Ask", "States": { "Ask": { "Type": "Task", "End": true,
            "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken",
            "Parameters": { "FunctionName": "shop-echo", "Payload": { "Text.$": "$$.Task.Token" } } } } }
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Machine_MadeByAPerson_RunsAndShowsWhatItDid(int version)
    {
        var aws = await AwsCommand.OfVersionAsync(version, rehearsal);
        var machine = await CreateAsync(aws, Named("passing", version), Passing);

        var first = await StartAsync(aws, machine, "first", "{}");
        var second = await StartAsync(aws, machine, "second", """{ "a": 1 }""");
        var described = await aws.AskAsync($"stepfunctions describe-execution --execution-arn {second}");
        var executions = await aws.AskOneByOneAsync(
            "executions", $"stepfunctions list-executions --state-machine-arn {machine} --status-filter SUCCEEDED");
        var events = await aws.AskOneByOneAsync(
            "events", $"stepfunctions get-execution-history --execution-arn {first}");
        var backwards = await aws.AskAsync(
            $"stepfunctions get-execution-history --execution-arn {first} --reverse-order --no-include-execution-data");

        Assert.Equal("SUCCEEDED", (string?)described["status"]);
        Assert.Equal("""{ "a": 1 }""", (string?)described["input"]);
        Assert.Equal([second, first], executions.Select(one => (string?)one!["executionArn"]));
        Assert.Equal(
            "ExecutionStarted PassStateEntered PassStateExited PassStateEntered PassStateExited ExecutionSucceeded",
            string.Join(' ', events.Select(one => (string?)one!["type"])));
        Assert.Equal("ExecutionSucceeded", (string?)backwards["events"]![0]!["type"]);
        Assert.Null(backwards["events"]![0]!["executionSucceededEventDetails"]?["output"]);
        Assert.Equal(
            "ExecutionAlreadyExists",
            await aws.RefusalAsync(
                $"stepfunctions start-execution --state-machine-arn {machine} --name first --input", "[]"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Token_OfAWaitingTask_IsBeatenAnsweredAndThenSpent(int version)
    {
        var aws = await AwsCommand.OfVersionAsync(version, rehearsal);
        var machine = await CreateAsync(aws, Named("asking", version), Asking);
        var execution = (string)(await aws.AskAsync(
            $"stepfunctions start-execution --state-machine-arn {machine}"))["executionArn"]!;
        var history = await aws.AskAsync($"stepfunctions get-execution-history --execution-arn {execution}");
        var parameters = JsonNode.Parse((string)history["events"]!.AsArray()
            .Select(one => one!["taskScheduledEventDetails"]).Single(one => one is not null)!["parameters"]!)!;
        var token = (string)parameters["Payload"]!["Text"]!;

        await aws.AskAsync("stepfunctions send-task-heartbeat --task-token", token);
        await aws.AskAsync("stepfunctions send-task-success --task-output 1 --task-token", token);
        await rehearsal.Aws.Parts.Workflows!.CompletionOf(execution);
        var answered = await aws.AskAsync($"stepfunctions describe-execution --execution-arn {execution}");

        Assert.Equal("1", (string?)answered["output"]);
        Assert.Equal("TaskTimedOut", await aws.RefusalAsync("stepfunctions send-task-heartbeat --task-token", token));
        Assert.Equal(
            "InvalidToken", await aws.RefusalAsync("stepfunctions send-task-failure --task-token no-token"));
        Assert.Equal(
            "ExecutionNotRedrivable",
            await aws.RefusalAsync($"stepfunctions redrive-execution --execution-arn {execution}"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Deployments_OfTheTemplatesMachine_AreListedAndRefusedAsOnAws(int version)
    {
        var aws = await AwsCommand.OfVersionAsync(version, rehearsal);

        var machines = await aws.AskOneByOneAsync("stateMachines", "stepfunctions list-state-machines");
        var deploy = machines.Select(one => (string)one!["stateMachineArn"]!)
            .Single(arn => arn.EndsWith(":shop-deploy", StringComparison.Ordinal));
        var definition = await aws.AskAsync($"stepfunctions describe-state-machine --state-machine-arn {deploy}");

        Assert.Distinct(machines.Select(one => (string?)one!["stateMachineArn"]));
        Assert.NotNull(JsonNode.Parse((string)definition["definition"]!)!["States"]);
        Assert.Equal(
            "StateMachineDoesNotExist",
            await aws.RefusalAsync($"stepfunctions describe-state-machine --state-machine-arn {deploy}x"));
        Assert.Equal("InvalidArn", await aws.RefusalAsync("stepfunctions describe-execution --execution-arn x"));
        Assert.Equal(
            "InvalidName",
            await aws.RefusalAsync($"stepfunctions start-execution --state-machine-arn {deploy} --name", "a b"));
        Assert.Equal(
            "InvalidExecutionInput",
            await aws.RefusalAsync($"stepfunctions start-execution --state-machine-arn {deploy} --input {{"));
        Assert.Equal(
            "InvalidToken", await aws.RefusalAsync("stepfunctions list-state-machines --starting-token x"));
    }

    private static async Task<string> CreateAsync(AwsCommand aws, string name, string definition) =>
        (string)(await aws.AskAsync(
            $"stepfunctions create-state-machine --name {name} --role-arn {Role} --definition", definition))
            ["stateMachineArn"]!;

    private async Task<string> StartAsync(AwsCommand aws, string machine, string name, string input)
    {
        var arn = (string)(await aws.AskAsync(
            $"stepfunctions start-execution --state-machine-arn {machine} --name {name} --input", input))
            ["executionArn"]!;
        await rehearsal.Aws.Parts.Workflows!.CompletionOf(arn);
        return arn;
    }

    private static string Named(string name, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}-{version}");
}
