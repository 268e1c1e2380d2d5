using System.Diagnostics;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Iam;
using BlueGreen.Rehearsal.Lambda;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Tests.Lambda;

/// <summary>The rehearsal's Lambda with the fixture's executable in real processes.</summary>
public sealed class LambdaServiceTests : IAsyncLifetime, IFunctionPackages
{
    private readonly RehearsalClock _clock = new(TimeProvider.System, TimeProvider.System);
    private readonly TaskCompletionSource<string> _said = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LambdaService _lambda = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _lambda = await LambdaService.StartAsync(
        new(AwsAccount.Rehearsal, _clock, new Credentials(), new Uri("http://127.0.0.1:9/"))
        {
            Log = (function, line) => _said.TrySetResult($"{function}: {line}"),
        },
        Cancel);

    public ValueTask DisposeAsync() => _lambda.DisposeAsync();

    public string DirectoryOf(string bucket, string key) => AppContext.BaseDirectory.Replace(
        "BlueGreen.Rehearsal.Tests", "Amazon.Lambda.Fixture", StringComparison.Ordinal);

    [Fact]
    public async Task InvokeAsync_RealProcess_AnswersWithItsEnvironment()
    {
        var function = await CreateAsync("Echo");

        var question = JsonNode.Parse(
            """{"Text":"hello","Variables":["AWS_REGION","AWS_ENDPOINT_URL","AWS_ACCESS_KEY_ID","FIXTURE","PWD"]}""");

        var result = await _lambda.InvokeAsync(function.Attributes["Arn"]!.ToString(), question, Cancel);

        Assert.Null(result.FunctionError);
        var answer = (JsonObject)result.Payload!;
        Assert.Equal("hello", answer.Text("Text"));
        Assert.Equal("Stack-Echo", answer.Text("FunctionName"));
        Assert.Equal(result.RequestId, answer.Text("RequestId"));
        Assert.InRange(answer.Real("RemainingSeconds")!.Value, 1, 30);
        var variables = (JsonObject)answer["Variables"]!;
        Assert.Equal("eu-west-1", variables.Text("AWS_REGION"));
        Assert.Equal("http://127.0.0.1:9/", variables.Text("AWS_ENDPOINT_URL"));
        Assert.StartsWith("ASIA", variables.Text("AWS_ACCESS_KEY_ID"), StringComparison.Ordinal);
        Assert.Equal("set", variables.Text("FIXTURE"));
        Assert.Null(variables["PWD"]);
        Assert.Equal("Stack-Echo: echo hello", await _said.Task);
    }

    [Fact]
    public async Task InvokeAsync_OneAfterTheOther_ReusesTheProcess()
    {
        await CreateAsync("Echo");

        var first = await EchoAsync();
        var second = await EchoAsync();

        Assert.Equal(first.Text("ProcessId"), second.Text("ProcessId"));
        Assert.Equal(2, second.Number("Served"));
        var statistics = Assert.Single(_lambda.Statistics);
        Assert.Equal(2, statistics.Invocations);
        Assert.InRange(Assert.Single(statistics.ColdStartMilliseconds), 1, 30_000);
        if (OperatingSystem.IsLinux())
        {
            Assert.InRange(statistics.PeakResidentMegabytes!.Value, 10, 90);
        }
    }

    [Fact]
    public async Task InvokeAsync_Trimmed_StartsAnotherProcess()
    {
        await CreateAsync("Echo");
        var first = await EchoAsync();

        await _lambda.TrimIdleAsync();
        var second = await EchoAsync();

        Assert.NotEqual(first.Text("ProcessId"), second.Text("ProcessId"));
        Assert.False(IsRunning(first));
    }

    [Fact]
    public async Task InvokeAsync_HandlerThrows_IsUnhandledWithTheSimpleTypeName()
    {
        await CreateAsync("Fail");

        var result = await _lambda.InvokeAsync("Stack-Fail", JsonNode.Parse("""{"Text":"x"}"""), Cancel);

        AssertError(result, "FixtureRefusedException", "Told to fail: x");
    }

    [Fact]
    public async Task InvokeAsync_TakesTooLong_TimesOutAndKillsTheProcess()
    {
        await CreateAsync("Hang", timeoutSeconds: 1);

        var result = await _lambda.InvokeAsync("Stack-Hang", JsonNode.Parse("""{"Text":"x"}"""), Cancel);

        AssertError(result, "Sandbox.Timedout", "Task timed out after 1.00 seconds");
    }

    [Fact]
    public async Task InvokeAsync_ProcessExitsInMidCall_IsAnExitErrorAndTheNextCallStartsAnother()
    {
        await CreateAsync("Exit");

        var first = await _lambda.InvokeAsync("Stack-Exit", null, Cancel);
        var second = await _lambda.InvokeAsync("Stack-Exit", null, Cancel);

        AssertError(first, "Runtime.ExitError", "exit status 3");
        AssertError(second, "Runtime.ExitError", "exit status 3");
        Assert.Equal(2, Assert.Single(_lambda.Statistics).ColdStartMilliseconds.Length);
    }

    [Fact]
    public async Task InvokeAsync_ContainerThrows_SaysWhyItDidNotStart()
    {
        await CreateAsync("Echo", refuses: true);

        var result = await _lambda.InvokeAsync("Stack-Echo", JsonNode.Parse("""{"Text":"x"}"""), Cancel);

        AssertError(result, "FixtureRefusedException", "told not to start");
    }

    [Fact]
    public async Task KillDuringNextCall_OnceOnly_FailsThatCallAndNoOther()
    {
        await CreateAsync("Echo");
        _lambda.KillDuringNextCall("Stack-Echo");

        var killed = await _lambda.InvokeAsync("Stack-Echo", JsonNode.Parse("""{"Text":"x"}"""), Cancel);
        var next = await EchoAsync();

        AssertError(killed, "Runtime.ExitError", "killed");
        Assert.Equal(1, next.Number("Served"));
    }

    [Fact]
    public async Task InvokeAsync_NoSuchFunction_IsNotFound()
    {
        var error = await Assert.ThrowsAsync<AwsException>(() => _lambda.InvokeAsync("nobody", null, Cancel));

        Assert.Equal("ResourceNotFoundException", error.Code);
    }

    [Fact]
    public async Task CreateAsync_RuntimeNotImitated_NamesThoseThatAre()
    {
        var error = await Assert.ThrowsAsync<AwsException>(() => CreateAsync("Echo", runtime: "nodejs22.x"));

        Assert.Contains("dotnet10", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DisposeAsync_ProcessesIdleAndBusy_LeavesNone()
    {
        await CreateAsync("Echo");
        await CreateAsync("Hang");
        var idle = await EchoAsync();
        var busy = _lambda.InvokeAsync("Stack-Hang", JsonNode.Parse("""{"Text":"x"}"""), Cancel);

        await _lambda.DisposeAsync();

        Assert.False(IsRunning(idle));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => busy);
    }

    private async Task<JsonObject> EchoAsync() =>
        (JsonObject)(await _lambda.InvokeAsync("Stack-Echo", JsonNode.Parse("""{"Text":"x"}"""), Cancel)).Payload!;

    private Task<StackResource> CreateAsync(
        string handler, int timeoutSeconds = 30, bool refuses = false, string runtime = "dotnet10")
    {
        var variables = new JsonObject { ["ANNOTATIONS_HANDLER"] = handler, ["FIXTURE"] = "set" };
        if (refuses)
        {
            variables["FIXTURE_REFUSES_TO_START"] = "true";
        }
        var properties = new JsonObject
        {
            ["Role"] = AwsAccount.Rehearsal.RoleArn(handler),
            ["Runtime"] = runtime,
            ["Handler"] = "Amazon.Lambda.Fixture",
            ["Code"] = new JsonObject { ["S3Bucket"] = "assets", ["S3Key"] = "fixture.zip" },
            ["Timeout"] = timeoutSeconds,
            ["Environment"] = new JsonObject { ["Variables"] = variables },
        };
        return new FunctionResource(_lambda, this).CreateAsync(new(handler, "Stack", properties), Cancel);
    }

    private static void AssertError(LambdaResult result, string type, string messagePart)
    {
        Assert.Equal("Unhandled", result.FunctionError);
        var payload = (JsonObject)result.Payload!;
        Assert.Equal(type, payload.Text("errorType"));
        Assert.Contains(messagePart, payload.Text("errorMessage"), StringComparison.Ordinal);
    }

    private static bool IsRunning(JsonObject answer)
    {
        try
        {
            using var process = Process.GetProcessById(answer.Number("ProcessId")!.Value);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
