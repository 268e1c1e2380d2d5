using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Ecs.Definitions;
using BlueGreen.Rehearsal.Ecs.Running;
using BlueGreen.Rehearsal.Logs;

namespace BlueGreen.Rehearsal.Tests.Ecs.Running;

public sealed class AwsLogsDriverTests
{
    private const string Role = "arn:aws:iam::111111111111:role/execution";

    private readonly AwsGateway _gateway = new();
    private readonly RehearsalClock _clock;

    public AwsLogsDriverTests()
    {
        var time = new VirtualTimeProvider(new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));
        _clock = new(time, time);
        _gateway.Serve(new LogsService(new(AwsAccount.Rehearsal, _clock)));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OpenAsync_AContainerWithAwsLogs_WritesToItsStreamAsTheExecutionRole()
    {
        await AskAsync("CreateLogGroup", new() { ["logGroupName"] = "/shop" });

        var log = await OpenAsync();
        log("one");
        log("two");

        var written = await AskAsync("FilterLogEvents", new() { ["logGroupName"] = "/shop" });
        Assert.Equal(
            [("app/web/task-1", "one"), ("app/web/task-1", "two")],
            written.Objects("events").Select(line => (line.Text("logStreamName"), line.Text("message"))));
        Assert.Equal(1, _gateway.Counts.By(Role)["logs:CreateLogStream"]);
    }

    [Fact]
    public async Task OpenAsync_NoSuchGroup_KeepsTheContainerFromStarting()
    {
        var failed = await Assert.ThrowsAsync<ContainerStartException>(OpenAsync);

        Assert.StartsWith("ResourceInitializationError: ", failed.Message, StringComparison.Ordinal);
        Assert.Contains("ResourceNotFoundException", failed.Message, StringComparison.Ordinal);
    }

    private Task<Action<string>> OpenAsync()
    {
        var definition = new TaskDefinitions(AwsAccount.Rehearsal).Register(
            (JsonObject)JsonNode.Parse($$"""
                { "family": "shop", "executionRoleArn": "{{Role}}", "containerDefinitions": [
                  { "name": "web", "image": "shop:v1", "logConfiguration": { "logDriver": "awslogs",
                    "options": { "awslogs-group": "/shop", "awslogs-stream-prefix": "app" } } }] }
                """)!,
            _clock.Now, "test");
        return new AwsLogsDriver(_gateway, _clock).OpenAsync(
            definition, definition.Containers[0], "task-1", Cancel);
    }

    private Task<JsonObject> AskAsync(string action, JsonObject parameters) =>
        _gateway.CallAsync(new("logs", action, parameters, Caller.Operator), Cancel);
}
