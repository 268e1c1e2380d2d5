using System.Net;
using System.Net.Sockets;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.LoadBalancing;
using BlueGreen.Rehearsal.LoadBalancing.Health;
using BlueGreen.Rehearsal.LoadBalancing.Proxy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BlueGreen.Rehearsal.Tests.LoadBalancing;

public sealed class HttpHealthProbeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ask_TargetAnswers_TellsTheStatusOfTheCheckedPath()
    {
        var (answer, agent) = ("", "");
        await using var server = await ServeAsync(context =>
        {
            (answer, agent) = (context.Request.Path, context.Request.Headers.UserAgent.ToString());
            context.Response.StatusCode = 202;
            return Task.CompletedTask;
        });
        using var probe = new HttpHealthProbe(new(TimeProvider.System, TimeProvider.System));

        var found = await probe.AskAsync(new("10.0.0.1", server.Url.Port), new() { Path = "/health" }, Cancel);

        Assert.Equal(new ProbeAnswer.Answered(202), found);
        Assert.Equal("/health", answer);
        Assert.Equal("ELB-HealthChecker/2.0", agent);
    }

    [Fact]
    public async Task Ask_TargetSilent_TimesOutByTheTimeOfWork()
    {
        var arrived = new TaskCompletionSource();
        await using var server = await ServeAsync(async context =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        var work = new ManualTime();
        using var probe = new HttpHealthProbe(new RehearsalClock(new ManualTime(), work));

        var asking = probe.AskAsync(new("10.0.0.1", server.Url.Port), new() { TimeoutSeconds = 3 }, Cancel);
        await arrived.Task;
        work.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(new ProbeAnswer.TimedOut(), await asking);
    }

    [Fact]
    public async Task Ask_NobodyListens_Fails()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var probe = new HttpHealthProbe(new(TimeProvider.System, TimeProvider.System));

        Assert.Equal(new ProbeAnswer.Failed(), await probe.AskAsync(new("10.0.0.1", port), new(), Cancel));
    }

    private static Task<LoopbackServer> ServeAsync(RequestDelegate handle) =>
        LoopbackServer.StartAsync(0, new ServiceCollection().BuildServiceProvider(), handle, Cancel);
}
