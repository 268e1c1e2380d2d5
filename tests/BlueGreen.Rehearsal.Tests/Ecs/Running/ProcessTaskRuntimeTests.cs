using System.Collections.Immutable;
using BlueGreen.Rehearsal.Ecs.Images;
using BlueGreen.Rehearsal.Ecs.Running;
using BlueGreen.Rehearsal.Tests.Ecs.Images;

namespace BlueGreen.Rehearsal.Tests.Ecs.Running;

/// <summary>The few tests with real processes; those that need a POSIX shell skip where there is none.</summary>
public sealed class ProcessTaskRuntimeTests
{
    [Fact]
    public async Task Exit_ByItself_ReportsTheCodeAndTheLastWords()
    {
        await using var runtime = new ProcessTaskRuntime(TimeProvider.System);

        var container = await runtime.StartAsync(
            Shell("echo hello; echo \"no $PORT\" >&2; exit 3"), TestContext.Current.CancellationToken);

        Assert.Equal(new ContainerExit(3, $"no {container.Port}"), await container.Exited);
    }

    [Fact]
    public async Task Environment_OfTheRehearsal_StaysOutside()
    {
        await using var runtime = new ProcessTaskRuntime(TimeProvider.System);
        var visible = Environment.GetEnvironmentVariables().Keys.Cast<string>().ToHashSet();

        var container = await runtime.StartAsync(
            Shell("env | cut -d= -f1 | tr '\\n' ' ' >&2"), TestContext.Current.CancellationToken);
        var names = (await container.Exited).LastLine!.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains("PATH", names);
        Assert.Contains("VERSION", names);
        Assert.DoesNotContain(names, name => name.StartsWith("AWS_", StringComparison.Ordinal));
        Assert.True(names.Length < visible.Count + 5, string.Join(' ', names));
    }

    [Fact]
    public async Task Stop_OfAProcessThatListens_IsGraceful()
    {
        await using var runtime = new ProcessTaskRuntime(TimeProvider.System);
        var container = await runtime.StartAsync(
            Shell("trap 'echo bye >&2; exit 0' TERM; echo ready >&2; while :; do sleep 0.05; done"),
                TestContext.Current.CancellationToken);
        await ReadyAsync(container);

        await container.StopAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(new ContainerExit(0, "bye"), await container.Exited);
    }

    [Fact]
    public async Task Stop_OfAProcessThatIgnoresIt_KillsAfterTheTimeout()
    {
        await using var runtime = new ProcessTaskRuntime(TimeProvider.System);
        var container = await runtime.StartAsync(
            Shell("trap '' TERM; echo ready >&2; while :; do sleep 0.05; done"), TestContext.Current.CancellationToken);
        await ReadyAsync(container);

        await container.StopAsync(TimeSpan.FromMilliseconds(100));

        Assert.Equal(137, (await container.Exited).ExitCode);
    }

    [Fact(Timeout = 300_000)]
    public async Task Dispose_WithProcesses_LeavesNeitherThemNorTheirChildren()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Looks at /proc.");
        var runtime = new ProcessTaskRuntime(TimeProvider.System);
        var container = await runtime.StartAsync(
            Shell("sleep 600 & echo $! >&2; wait"), TestContext.Current.CancellationToken);
        await ReadyAsync(container);

        await runtime.DisposeAsync();

        Assert.Equal(137, (await container.Exited).ExitCode);
        // The kernel ends the grandchild in its own time; a zombie has ended.
        while (IsAlive(container.LastLine!))
            await Task.Yield();
    }

    [Fact]
    public async Task Start_OfWhatIsNotThere_IsAStartFailure()
    {
        await using var runtime = new ProcessTaskRuntime(TimeProvider.System);

        var failed = await Assert.ThrowsAsync<ContainerStartException>(
            () => runtime.StartAsync(Start("no-such-program"), TestContext.Current.CancellationToken));

        Assert.StartsWith("CannotStartContainerError", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Placeholder_ToldToBeHttpd_AnswersEveryPathUntilItIsStopped()
    {
        await using var runtime = new ProcessTaskRuntime(TimeProvider.System);
        using var client = new HttpClient();
        var image = PublicImages.Find("public.ecr.aws/docker/library/busybox")!;
        var container = await runtime.StartAsync(
            new ContainerStart("task", "web", image, ["httpd", "-f"], ImmutableSortedDictionary<string, string>.Empty),
            TestContext.Current.CancellationToken);

        using var answer = await client.GetAsync(
            $"http://127.0.0.1:{container.Port}/health", TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode);
        await container.StopAsync(TimeSpan.FromSeconds(5));

        Assert.Equal(0, (await container.Exited).ExitCode);
        await Assert.ThrowsAsync<HttpRequestException>(
            () => client.GetAsync($"http://127.0.0.1:{container.Port}/", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Sample_AsSoonAsItWasStarted_AnswersAsItsVersionAndEndsOnSigterm()
    {
        await using var runtime = new ProcessTaskRuntime(TimeProvider.System);
        using var client = new HttpClient();
        var image = LocalImage.Load(Path.Combine(SampleImagesTests.Folder(), "v2.json"));
        var container = await runtime.StartAsync(
            new ContainerStart("task", "web", image, image.Command, image.Environment),
                TestContext.Current.CancellationToken);

        using var answer = await client.GetAsync(
            $"http://127.0.0.1:{container.Port}/", TestContext.Current.CancellationToken);
        await container.StopAsync(TimeSpan.FromSeconds(30));

        Assert.Equal("v2", Assert.Single(answer.Headers.GetValues("X-Version")));
        Assert.Equal(0, (await container.Exited).ExitCode);
    }

    /// <summary>Completes when the process has said that it is ready: by then its trap is set.</summary>
    private static async Task ReadyAsync(IContainer container)
    {
        while (container.LastLine is null && !container.Exited.IsCompleted)
            await Task.Yield();
    }

    private static bool IsAlive(string processId)
    {
        try
        {
            return !File.ReadAllText($"/proc/{processId}/status").Contains("State:\tZ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static ContainerStart Shell(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a POSIX shell.");
        return Start("sh", "-c", script);
    }

    private static ContainerStart Start(params string[] command)
    {
        var image = EcsWorld.ImageOf("v1") with { Command = [.. command], Directory = Path.GetTempPath() };
        return new ContainerStart("task", "web", image, image.Command, image.Environment);
    }
}
