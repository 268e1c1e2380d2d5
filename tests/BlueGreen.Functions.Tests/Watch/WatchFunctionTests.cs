using BlueGreen.Core.Failures;
using BlueGreen.Core.Watching;
using BlueGreen.Functions.Tests.Fakes;
using BlueGreen.Functions.Watch;

namespace BlueGreen.Functions.Tests.Watch;

public sealed class WatchFunctionTests
{
    private static readonly WatchTraffic s_traffic = new(100, World.Start, 600);

    private readonly World _world = new();

    [Fact]
    public async Task Baseline_IsTheLiveColoursPast()
    {
        _world.Metrics.Measured = new(ColourMetrics.None, new(500, 1, 0, 10, 20, 30), 0);
        var output = await _world.WatchAsync(new(_world.Deploying(), World.Start));
        Assert.Equal((WatchVerdict.Baseline, 500), (output.Verdict, output.Baseline.Requests));
        Assert.Equal((World.Start.AddSeconds(-600), World.Start), Assert.Single(_world.Metrics.Spans));
        Assert.Empty(_world.Probe.Requests);
    }

    [Fact]
    public async Task Baseline_WithoutCloudWatch_StopsTheDeploymentInTime()
    {
        _world.Metrics.IsDown = true;
        await Assert.ThrowsAsync<AwsUnavailableException>(
            () => _world.WatchAsync(new(_world.Deploying(), World.Start)));
    }

    [Fact]
    public async Task Looks_AddUpTheirProbesUntilTheBakeIsOver()
    {
        var plan = _world.Deploying();
        var first = await LookAsync(plan, 15, previous: null);
        var second = await LookAsync(plan, 30, Carry(first));
        Assert.Equal((WatchNext.Wait, WatchVerdict.Watching, 20), (second.Next, second.Verdict, second.Samples.Probes));
        var last = await LookAsync(plan, 600, Carry(second));
        Assert.Equal((WatchNext.Passed, WatchVerdict.Pass), (last.Next, last.Verdict));
        Assert.All(_world.Probe.Requests, request => Assert.Equal(new("http://shop/"), request.Url));
        Assert.All(_world.Metrics.Spans, span => Assert.Equal(World.Start, span.Start));
    }

    [Fact]
    public async Task Looks_AfterAnotherStep_StartAnew()
    {
        var plan = _world.Deploying();
        var first = await LookAsync(plan, 15, null);
        var output = await _world.WatchAsync(new(
            plan, World.Start.AddSeconds(30), s_traffic with { SwitchedAt = World.Start.AddSeconds(20) },
                Carry(first)));
        Assert.Equal(10, output.Samples.Probes);
    }

    [Fact]
    public async Task Release_ThatFailsUnderTraffic_FailsAtTheNextLook()
    {
        _world.Probe.Answer = _ => FakeProbe.Of(500, "v2");
        var output = await LookAsync(_world.Deploying(), 15, null);
        Assert.Equal((WatchNext.Failed, WatchVerdict.Fail), (output.Next, output.Verdict));
        Assert.Contains("10 of 10 probes failed (100 %", output.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Release_ThatIsSlowerThanTheBaseline_Fails()
    {
        _world.Metrics.Measured = new(FakeMetrics.Good with { P99Milliseconds = 300 }, FakeMetrics.Good, 0);
        var output = await LookAsync(_world.Deploying(), 15, new(FakeMetrics.Good, null));
        Assert.Contains("6 times the baseline's 50 ms", output.Reason, StringComparison.Ordinal);
        Assert.Equal(WatchNext.Failed, output.Next);
    }

    [Fact]
    public async Task CloudWatch_OutOfReach_IsReportedAndLookedAtAgain()
    {
        _world.Metrics.IsDown = true;
        var output = await LookAsync(_world.Deploying(), 15, null);
        Assert.Equal((WatchNext.Wait, WatchVerdict.Error), (output.Next, output.Verdict));
        Assert.Null(output.Metrics);
    }

    [Fact]
    public async Task Extension_IsCarriedFromLookToLook()
    {
        _world.Metrics.Measured = new(ColourMetrics.None, FakeMetrics.Good, 0);
        var plan = _world.Deploying();
        var extended = await LookAsync(plan, 600, null);
        Assert.Equal((WatchVerdict.Inconclusive, WatchNext.Wait), (extended.Verdict, extended.Next));
        var watching = await LookAsync(plan, 615, Carry(extended));
        Assert.Equal((WatchVerdict.Watching, 1), (watching.Verdict, watching.Samples.Extensions));
        Assert.Equal(WatchNext.Failed, (await LookAsync(plan, 1_200, Carry(watching))).Next);
    }

    private Task<WatchOutput> LookAsync(
        BlueGreen.Core.Planning.DeploymentPlan plan, int seconds, WatchPrevious? previous) =>
        _world.WatchAsync(new(plan, World.Start.AddSeconds(seconds), s_traffic, previous));

    private static WatchPrevious Carry(WatchOutput output) => new(output.Baseline, output.Samples);
}
