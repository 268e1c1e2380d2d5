using System.Diagnostics;
using Amazon.Lambda.Fixture;

namespace Amazon.Lambda.Tests;

/// <summary>The fixture's executable, started as Lambda starts one.</summary>
public sealed class GeneratedMainTests : IAsyncLifetime
{
    /// <summary>The fixture's own output folder, beside that of these tests.</summary>
    private static readonly string s_fixture = Path.Combine(
        AppContext.BaseDirectory.Replace("Amazon.Lambda.Tests", "Amazon.Lambda.Fixture", StringComparison.Ordinal),
        "Amazon.Lambda.Fixture.dll");

    private FakeRuntimeApi _api = null!;

    public async ValueTask InitializeAsync() => _api = await FakeRuntimeApi.StartAsync();

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Main_HandlerThatAnswers_ServesEventAfterEvent()
    {
        using var echo = Start("Echo");

        await Before(echo, _api.InvokeAsync("""{"Text":"hello"}"""));
        var second = await Before(echo, _api.InvokeAsync("""{"Text":"again"}"""));

        Assert.Equal("again", second.Body!["Text"]!.GetValue<string>());
        Assert.Equal(2, second.Body["Served"]!.GetValue<int>());
        await StopAsync(echo);
    }

    [Fact]
    public async Task Main_HandlerThatThrows_PostsItsError()
    {
        using var fail = Start("Fail");

        var failed = await Before(fail, _api.InvokeAsync("""{"Text":"hello"}"""));

        Assert.Equal(nameof(FixtureRefusedException), failed.ErrorType);
        await StopAsync(fail);
    }

    [Fact]
    public async Task Main_FromServicesAndNoEvent_Serves()
    {
        using var name = Start("Name");

        var answer = await Before(name, _api.InvokeAsync("{}"));

        Assert.Equal("fixture 1", answer.Body!.GetValue<string>());
        await StopAsync(name);
    }

    [Theory]
    [InlineData("Nobody", "'Nobody'")]
    [InlineData(null, "''")]
    public async Task Main_UnknownHandler_SaysWhatItServesAndFails(string? handler, string quoted)
    {
        using var process = Start(handler);

        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, process.ExitCode);
        Assert.Contains(quoted, said, StringComparison.Ordinal);
        Assert.Contains("Echo, Fail, Hang, Exit, Name", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Main_ContainerThrows_ReportsTheFailureToStart()
    {
        using var process = Start("Echo", refuse: true);

        var failure = await Before(process, _api.StartFailure);

        Assert.Equal(nameof(FixtureRefusedException), failure.ErrorType);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(0, process.ExitCode);
    }

    private Process Start(string? handler, bool refuse = false)
    {
        var start = new ProcessStartInfo("dotnet", [s_fixture])
        {
            RedirectStandardError = true,
            Environment =
            {
                ["AWS_LAMBDA_RUNTIME_API"] = _api.Endpoint,
                ["AWS_LAMBDA_FUNCTION_NAME"] = "fixture",
                ["ANNOTATIONS_HANDLER"] = handler,
                ["FIXTURE_REFUSES_TO_START"] = refuse ? "true" : null,
            },
        };
        return Process.Start(start)!;
    }

    /// <summary>The answer, or a failure of the test when the process is gone first.</summary>
    private static async Task<Posted> Before(Process process, Task<Posted> answer)
    {
        await Task.WhenAny(answer, process.WaitForExitAsync(TestContext.Current.CancellationToken));
        Assert.True(answer.IsCompleted, "The process ended without an answer.");
        return await answer;
    }

    private static async Task StopAsync(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
