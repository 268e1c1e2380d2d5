using System.Collections.Concurrent;
using System.Net;
using BlueGreen.Rehearsal.Traffic;
using BlueGreen.Rehearsal.Tests.LoadBalancing;
using Microsoft.AspNetCore.Http;

namespace BlueGreen.Rehearsal.Tests.Traffic;

public sealed class LoadGeneratorTests
{
    private static readonly TrafficPlan Plan = new(new("http://shop.invalid/")) { RequestsPerSecond = 100 };

    [Fact]
    public async Task Load_OneSecond_SendsItsRateWithoutWaitingForAnswers()
    {
        var wall = new ManualTime();
        using var shop = new ScriptedShop(expected: 100);
        await using var load = LoadGenerator.Start(Plan, ["1"], wall, shop);

        wall.Advance(TimeSpan.FromSeconds(1));
        await shop.AllArrived;

        Assert.Equal(0, load.Report().Requests);
        shop.Answer(HttpStatusCode.OK, "1");
        Assert.Equal(100, (await load.StopAsync()).Ok);
    }

    [Fact]
    public async Task Stop_RequestsInFlight_WaitsForTheirAnswers()
    {
        var wall = new ManualTime();
        using var shop = new ScriptedShop(expected: 100);
        await using var load = LoadGenerator.Start(Plan, ["1"], wall, shop);
        wall.Advance(TimeSpan.FromSeconds(1));
        await shop.AllArrived;

        var stopping = load.StopAsync();
        Assert.False(stopping.IsCompleted);
        shop.Answer(HttpStatusCode.InternalServerError, "1");

        Assert.Equal(100, (await stopping).AppErrors);
    }

    [Fact]
    public async Task Report_Versions_AreCountedAndUnexpectedOnesBlamed()
    {
        var wall = new ManualTime();
        using var shop = new ScriptedShop(expected: 100);
        await using var load = LoadGenerator.Start(Plan, ["1"], wall, shop);
        wall.Advance(TimeSpan.FromSeconds(1));
        await shop.AllArrived;
        load.Allow("2");
        shop.Answer(HttpStatusCode.OK, "1");

        var report = await load.StopAsync();

        Assert.Equal(100, report.WrongVersion);
        Assert.Equal(100, report.Versions["1"]);
        Assert.Equal(100, report.RequestsPerSecond);
        Assert.Equal(100, report.Timeline.Sum(second => second.Requests));
    }

    [Fact]
    public async Task Load_NoAnswerInTime_IsDroppedWithTheReason()
    {
        var wall = new ManualTime();
        using var shop = new ScriptedShop(expected: 100);
        await using var load = LoadGenerator.Start(Plan, ["1"], wall, shop);
        wall.Advance(TimeSpan.FromSeconds(1));
        await shop.AllArrived;

        var stopping = load.StopAsync();
        wall.Advance(Plan.PatienceMax);

        var report = await stopping;
        Assert.Equal(100, report.Dropped);
        Assert.Contains("no answer within 70 s", report.Losses[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_OverRealSockets_TellsTheBalancersAnswersFromTheTargets()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.AddTargetAsync(rig.Blue, context =>
        {
            context.Response.Headers["X-Version"] = "1";
            return context.Response.WriteAsync("hello");
        });
        using var seen = new SeenStatuses();
        await using var load = LoadGenerator.Start(
            new(rig.Listener.Url) { RequestsPerSecond = 500 }, ["1"], TimeProvider.System, seen);
        await seen.Status(HttpStatusCode.OK);
        await rig.SplitAsync(0, 100);
        await seen.Status(HttpStatusCode.ServiceUnavailable);

        var report = await load.StopAsync();

        Assert.True(report.Ok > 0);
        Assert.True(report.Dropped > 0);
        Assert.Equal(report.Versions["1"], report.Ok);
        Assert.Equal(report.Requests, report.Ok + report.Dropped);
        Assert.Contains("load balancer answered 503", report.Losses[0], StringComparison.Ordinal);
    }

    /// <summary>Plain sockets that tell when a status was first seen.</summary>
    private sealed class SeenStatuses() : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        private readonly ConcurrentDictionary<HttpStatusCode, TaskCompletionSource> _seen = new();

        public Task Status(HttpStatusCode status) => Source(status).Task;

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            Source(response.StatusCode).TrySetResult();
            return response;
        }

        private TaskCompletionSource Source(HttpStatusCode status) =>
            _seen.GetOrAdd(status, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
    }

    /// <summary>A shop that keeps everybody waiting until told what to answer.</summary>
    private sealed class ScriptedShop(int expected) : HttpMessageHandler
    {
        private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<(HttpStatusCode, string)> _answer =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _count;

        public Task AllArrived => _arrived.Task;

        public void Answer(HttpStatusCode status, string version) => _answer.SetResult((status, version));

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _count) == expected) _arrived.SetResult();
            var (status, version) = await _answer.Task.WaitAsync(cancellationToken);
            return new(status) { Headers = { { "X-Version", version } } };
        }
    }
}
