using BlueGreen.Core;
using BlueGreen.Core.Failures;
using BlueGreen.Functions.Tests.Fakes;

namespace BlueGreen.Functions.Tests.Switch;

public sealed class SwitchFunctionTests
{
    private readonly World _world = new();

    [Fact]
    public async Task Switch_InOneStep_MovesAllTraffic()
    {
        var output = await _world.SwitchAsync(Ready());
        Assert.Equal(new Split(0, 100), _world.Listener.Split);
        Assert.Equal((0, 100, true, 600, World.Start.AddSeconds(60)), (
            output.Step, output.Percent, output.Last, output.BakeSeconds, output.SwitchedAt));
    }

    [Fact]
    public async Task Switch_InSteps_MovesAndBakesEach()
    {
        _world.Settings = _world.Settings with { Traffic = new() { Steps = [5, 100], StepBakeSeconds = 30 } };
        var plan = Ready();
        var first = await _world.SwitchAsync(plan);
        Assert.Equal((5, false, 30, new Split(95, 5)), (
            first.Percent, first.Last, first.BakeSeconds, _world.Listener.Split));
        var second = await _world.SwitchAsync(plan, step: 1);
        Assert.Equal((100, true, new Split(0, 100)), (second.Percent, second.Last, _world.Listener.Split));
    }

    [Fact]
    public Task Switch_WhenTheAnswerIsLost_MovesOnce() => Crashes.SurviveEachAsync(
        () => Ready(new World()),
        async world => Assert.Equal(100, (await world.SwitchAsync(world.Ledger.Entry.Plan!)).Percent),
        world => Assert.Equal([new Split(0, 100)], world.Listener.Splits),
        writesMin: 1);

    [Fact]
    public async Task Switch_ToTooFewTargets_IsRefused()
    {
        var plan = Ready(healthy: 1);
        var refusal = await Assert.ThrowsAsync<TargetsNotReadyException>(() => _world.SwitchAsync(plan));
        Assert.Contains("green has 1 healthy targets, blue runs 2 tasks", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(_world.Listener.Splits);
    }

    [Fact]
    public async Task Switch_FromAnUnexpectedSplit_IsRefused()
    {
        var plan = Ready();
        _world.Listener.Split = new(50, 50);
        await Assert.ThrowsAsync<ListenerDriftedException>(() => _world.SwitchAsync(plan));
    }

    [Fact]
    public async Task Switch_WithForeignTargetGroups_IsRefused()
    {
        var plan = Ready();
        _world.Listener.ForeignGroup = "arn:foreign";
        await Assert.ThrowsAsync<ListenerDriftedException>(() => _world.SwitchAsync(plan));
    }

    [Fact]
    public async Task Switch_WithoutTheLock_DoesNothing()
    {
        var plan = Ready();
        _world.Ledger.Change(entry => entry.TakeOver("arn:execution:cleaner"));
        await Assert.ThrowsAsync<LockLostException>(() => _world.SwitchAsync(plan));
        Assert.Empty(_world.Listener.Splits);
    }

    [Fact]
    public async Task Switch_ThatLosesTheLockInMidCall_TakesItsMoveBack()
    {
        var plan = Ready();
        _world.Listener.OnSplit = split =>
        {
            if (split.Green > 0)
                _world.Ledger.Change(entry => entry.TakeOver("arn:execution:cleaner"));
        };
        await Assert.ThrowsAsync<LockLostException>(() => _world.SwitchAsync(plan));
        Assert.Equal(new Split(100, 0), _world.Listener.Split);
    }

    [Fact]
    public async Task Switch_ThatCannotReadItsMoveYet_IsTriedAgainAndStays()
    {
        var plan = Ready();
        _world.Listener.Stale = new(100, 0);
        await Assert.ThrowsAsync<AwsUnavailableException>(() => _world.SwitchAsync(plan));
        _world.Listener.Stale = null;
        Assert.Equal(100, (await _world.SwitchAsync(plan)).Percent);
        Assert.Equal([new Split(0, 100)], _world.Listener.Splits);
    }

    [Fact]
    public async Task Switch_ThatReadsSomebodyElsesSplit_IsRefused()
    {
        var plan = Ready();
        _world.Listener.OnSplit = _ => _world.Listener.Split = new(50, 50);
        await Assert.ThrowsAsync<ListenerDriftedException>(() => _world.SwitchAsync(plan));
    }

    private BlueGreen.Core.Planning.DeploymentPlan Ready(int healthy = 2)
    {
        var plan = _world.Deploying();
        _world.GreenRuns(plan, healthy);
        return plan;
    }

    private static World Ready(World world)
    {
        world.GreenRuns(world.Deploying());
        return world;
    }
}
