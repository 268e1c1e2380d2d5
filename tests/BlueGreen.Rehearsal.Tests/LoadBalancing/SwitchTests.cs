using System.Collections.Concurrent;
using System.Net;

namespace BlueGreen.Rehearsal.Tests.LoadBalancing;

public sealed class SwitchTests
{
    /// <summary>Enough to keep both cores busy while rules change under the requests.</summary>
    private const int Users = 16;

    [Fact]
    public async Task Switch_UnderConcurrentLoad_LosesNothingAndIsInEffectWhenTheCallAnswers()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.AddTargetAsync(rig.Blue, "blue");
        await rig.AddTargetAsync(rig.Green, "green");
        var colours = new[] { "blue", "green" };
        using var stop = new CancellationTokenSource();
        var lost = new ConcurrentQueue<HttpStatusCode>();
        var users = Enumerable.Range(0, Users).Select(_ => Task.Run(async () =>
        {
            var served = 0;
            for (; !stop.IsCancellationRequested; served++)
            {
                using var answer = await rig.GetAsync();
                if (!answer.IsSuccessStatusCode) lost.Enqueue(answer.StatusCode);
            }
            return served;
        })).ToList();

        for (var turn = 1; turn <= 50; turn++)
        {
            var live = turn % 2;
            await rig.SplitAsync(live == 0 ? 100 : 0, live == 1 ? 100 : 0);
            Assert.Equal(colours[live], await rig.GetTextAsync());
        }
        await stop.CancelAsync();

        Assert.All(await Task.WhenAll(users), served => Assert.True(served > 0));
        Assert.Empty(lost);
    }

    // Source: "How Elastic Load Balancing works".
    [Trait("Fact", "Routing is decided per request: a kept connection's next request follows a changed rule.")]
    [Fact]
    public async Task Switch_KeptConnection_FollowsItsNextRequest()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.AddTargetAsync(rig.Blue, "blue");
        await rig.AddTargetAsync(rig.Green, "green");
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 1 });
        Assert.Equal("blue", await client.GetStringAsync(rig.Listener.Url, BalancerRig.Cancel));

        await rig.SplitAsync(0, 100);

        Assert.Equal("green", await client.GetStringAsync(rig.Listener.Url, BalancerRig.Cancel));
    }

    // Source: "How Elastic Load Balancing works".
    [Trait("Fact", "A request in flight finishes on its target when its rule changes.")]
    [Fact]
    public async Task Switch_RequestInFlight_FinishesWhereItIs()
    {
        await using var rig = await BalancerRig.StartAsync();
        var arrived = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await rig.AddTargetAsync(rig.Blue, async context =>
        {
            arrived.SetResult();
            await release.Task;
            await context.Response.Body.WriteAsync("blue"u8.ToArray());
        });
        var inFlight = rig.GetTextAsync();
        await arrived.Task;

        await rig.SplitAsync(0, 100);
        release.SetResult();

        Assert.Equal("blue", await inFlight);
    }

    [Fact]
    public async Task Changes_AfterSwitches_TellWeightsAndInstants()
    {
        await using var rig = await BalancerRig.StartAsync();
        var before = TimeProvider.System.GetUtcNow();

        await rig.SplitAsync(95, 5);
        await rig.SplitAsync(0, 100);

        var changes = rig.Elb.Listeners.Changes.Where(change => change.RuleArn == rig.RuleArn).ToList();
        Assert.Equal(["100/0", "95/5", "0/100"], changes.Select(change =>
            string.Join('/', change.Weights.Select(group => group.Weight))));
        Assert.All(changes, change => Assert.Equal(100, change.Total));
        Assert.All(changes.Skip(1), change => Assert.True(change.WallAt >= before));
    }
}
