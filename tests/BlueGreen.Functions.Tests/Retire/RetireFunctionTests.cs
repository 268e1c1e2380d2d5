using BlueGreen.Core;
using BlueGreen.Core.Planning;
using BlueGreen.Functions.Tests.Fakes;

namespace BlueGreen.Functions.Tests.Retire;

public sealed class RetireFunctionTests
{
    private readonly World _world = Retained();

    [Fact]
    public async Task Colour_WhoseRetentionIsOver_IsScaledToZero()
    {
        var output = await _world.RetireAsync(Plan(_world));
        Assert.True(output.Retired, output.Reason);
        AssertRetired(_world);
    }

    [Fact]
    public Task Colour_WhenTheFunctionDiesAfterAnyWrite_IsRetiredByTheNextCall() => Crashes.SurviveEachAsync(
        Retained,
        async world => Assert.True((await world.RetireAsync(Plan(world))).Retired),
        AssertRetired,
        writesMin: 3);

    [Fact]
    public async Task Colour_UnderAnothersLock_IsLeftAlone()
    {
        _world.Ledger.Change(entry => entry.TakeLock("arn:execution:other", Plan(_world)));
        await AssertLeftAsync("holds the lock");
    }

    [Fact]
    public async Task Colour_AfterAnotherDeployment_IsLeftAlone()
    {
        _world.Ledger.Change(entry => entry with { DeploymentId = "d-3" });
        await AssertLeftAsync("live since");
    }

    [Fact]
    public async Task Colour_WithTraffic_IsLeftAloneAndTheLockIsFree()
    {
        _world.Listener.Split = new(5, 95);
        await AssertLeftAsync("has production traffic");
        Assert.Null(_world.Ledger.Entry.Holder);
    }

    private async Task AssertLeftAsync(string reason)
    {
        var output = await _world.RetireAsync(Plan(_world));
        Assert.False(output.Retired);
        Assert.Contains(reason, output.Reason, StringComparison.Ordinal);
        Assert.Equal(2, _world.Fleet.Services["shop-blue"].Desired);
    }

    private static void AssertRetired(World world)
    {
        Assert.Equal(0, world.Fleet.Services["shop-blue"].Desired);
        Assert.Equal(2, world.Fleet.Services["shop-green"].Desired);
        Assert.Null(world.Ledger.Entry.Holder);
    }

    private static DeploymentPlan Plan(World world) => PlanPolicy.Retire(
        new(world.Settings, world.Ledger.Entry, World.Me, "retire-1", World.Start), "d-2", Colour.Blue);

    /// <summary>v2 is live on green, and v1 is retained on blue.</summary>
    private static World Retained()
    {
        var world = new World();
        world.GreenRuns(world.Deploying());
        world.Listener.Split = new(0, 100);
        world.Ledger.Change(entry => entry.ReleaseLock() with { Live = Colour.Green, DeploymentId = "d-2" });
        return world;
    }
}
