using Microsoft.AspNetCore.Http;

namespace BlueGreen.Rehearsal.Tests.LoadBalancing;

public sealed class DrainingTests
{
    // Source: "Target groups for your Application Load Balancers".
    [Trait("Fact", "A target that is deregistered gets no new requests, and those in flight go on.")]
    [Fact]
    public async Task Deregister_RequestInFlight_FinishesWhileNewOnesGoElsewhere()
    {
        await using var rig = await BalancerRig.StartAsync();
        var arrived = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var leaving = await rig.AddTargetAsync(rig.Blue, async context =>
        {
            arrived.SetResult();
            await release.Task;
            await context.Response.WriteAsync("leaving");
        });
        var inFlight = rig.GetTextAsync();
        await arrived.Task;
        await rig.AddTargetAsync(rig.Blue, "staying");

        var draining = rig.Blue.DeregisterAsync(leaving, BalancerRig.Cancel);

        Assert.Equal("draining", rig.Blue.HealthOf(leaving)?.State);
        foreach (var _ in Enumerable.Range(0, 4)) Assert.Equal("staying", await rig.GetTextAsync());
        release.SetResult();
        Assert.Equal("leaving", await inFlight);
        Assert.False(draining.IsCompleted);
    }

    // Source: "Edit target group attributes".
    [Trait(
        "Fact",
        "A deregistered target is draining for the whole deregistration delay, even with nothing in "
        + "flight.")]
    [Fact]
    public async Task Deregister_AfterTheDelay_CompletesAndForgets()
    {
        await using var rig = await BalancerRig.StartAsync();
        var target = await rig.AddTargetAsync(rig.Blue, "blue");
        var draining = rig.Blue.DeregisterAsync(target, BalancerRig.Cancel);

        rig.Time.Advance(BalancerRig.DrainingTime - TimeSpan.FromTicks(1));
        Assert.False(draining.IsCompleted);
        rig.Time.Advance(TimeSpan.FromTicks(1));
        await draining;

        Assert.Null(rig.Blue.HealthOf(target));
    }

    // Source: "Target groups for your Application Load Balancers".
    [Trait("Fact", "A target that is unused does not drain.")]
    [Fact]
    public async Task Deregister_FromAnUnusedGroup_CompletesAtOnce()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.CallAsync("DeleteRule", $$"""{"RuleArn":"{{rig.RuleArn}}"}""");
        var target = await rig.RegisterAsync(rig.Blue, 5001);

        await rig.Blue.DeregisterAsync(target, BalancerRig.Cancel);

        Assert.Null(rig.Blue.HealthOf(target));
    }
}
