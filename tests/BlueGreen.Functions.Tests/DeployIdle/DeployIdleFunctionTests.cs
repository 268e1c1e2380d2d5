using BlueGreen.Core.Deploying;
using BlueGreen.Core.Failures;
using BlueGreen.Functions.Tests.Fakes;

namespace BlueGreen.Functions.Tests.DeployIdle;

public sealed class DeployIdleFunctionTests
{
    private readonly World _world = new();

    [Fact]
    public async Task Idle_AtFirst_GetsTheReleaseInLivesShapeAndSize()
    {
        var plan = _world.Deploying();
        Assert.False((await _world.DeployIdleAsync(plan)).Converged);
        var revision = Assert.Single(_world.Fleet.Registrations);
        Assert.Equal(("arn:task-definition/shop-blue:1", "shop-green", $"registry/shop@{World.V2}"), (
            revision.Source, revision.Family, revision.Image));
        Assert.Equal("d-2", revision.Tags[ShapePolicy.DeploymentTag]);
        Assert.Equal([("shop-green", "arn:task-definition/shop-green:2", 2)], _world.Fleet.Updates);

        _world.Listener.Targets["arn:green"] = new(2, 0, 0, 0, 1);
        var output = await _world.DeployIdleAsync(plan, 10);
        Assert.True(output.Converged, output.Reason);
        Assert.Equal((2, 2, 2), (output.Running, output.Desired, output.Healthy));
        Assert.Single(_world.Fleet.Registrations);
        Assert.Single(_world.Fleet.Updates);
    }

    [Fact]
    public Task Idle_WhenTheFunctionDiesAfterAnyWrite_IsCompletedByTheNextCall() => Crashes.SurviveEachAsync(
        () => new World(),
        async world => await world.DeployIdleAsync(world.Ledger.Entry.Plan ?? world.Deploying()),
        world =>
        {
            Assert.Single(world.Fleet.Registrations);
            Assert.Equal("arn:task-definition/shop-green:2", world.Fleet.Services["shop-green"].TaskDefinition);
            Assert.Equal(2, world.Fleet.Services["shop-green"].Desired);
        },
        writesMin: 2);

    [Fact]
    public async Task Live_MadeFromAnOlderBase_LendsItsShapeNoMore()
    {
        _world.Fleet.Add("shop", "registry/shop:latest");
        await _world.DeployIdleAsync(_world.Deploying());
        Assert.Equal("arn:task-definition/shop:2", Assert.Single(_world.Fleet.Registrations).Source);
    }

    [Fact]
    public async Task Live_ThatIsAPlaceholder_GivesWayToTheBase()
    {
        _world.Fleet.Run("shop-blue", _world.Fleet.Add("shop-blue", "placeholder"), 1);
        await _world.DeployIdleAsync(_world.Deploying());
        Assert.Equal("arn:task-definition/shop:1", Assert.Single(_world.Fleet.Registrations).Source);
    }

    [Fact]
    public async Task Live_ThatGrowsMeanwhile_IsFollowed()
    {
        var plan = _world.Deploying();
        await _world.DeployIdleAsync(plan);
        _world.Fleet.Run("shop-blue", _world.Fleet.Services["shop-blue"].TaskDefinition, 5);
        await _world.DeployIdleAsync(plan, 10);
        Assert.Equal(("shop-green", null, 5), _world.Fleet.Updates[^1]);
    }

    [Fact]
    public async Task Live_ThatGrewWhileApprovalWasAwaited_IsFollowedWithinATimeOfItsOwn()
    {
        var plan = _world.Deploying();
        await _world.DeployIdleAsync(plan);
        _world.Fleet.Run("shop-blue", _world.Fleet.Services["shop-blue"].TaskDefinition, 5);
        var approved = plan.Deploy.TimeoutSeconds * 10;

        Assert.False((await _world.DeployIdleAsync(plan, approved, since: approved)).Converged);
        Assert.Equal(5, _world.Fleet.Services["shop-green"].Desired);
        _world.Listener.Targets["arn:green"] = new(5, 0, 0, 0, 0);
        Assert.True((await _world.DeployIdleAsync(plan, approved + 10, since: approved)).Converged);
    }

    [Fact]
    public async Task Live_AtZero_StillGivesTheIdleColourOneTask()
    {
        _world.Fleet.Run("shop-blue", _world.Fleet.Services["shop-blue"].TaskDefinition, 0);
        Assert.Equal(1, (await _world.DeployIdleAsync(_world.Deploying())).Desired);
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(95, 5)]
    public async Task Idle_WithProductionTraffic_IsNeverDeployedTo(int blue, int green)
    {
        var plan = _world.Deploying();
        _world.Listener.Split = new(blue, green);
        await Assert.ThrowsAsync<ListenerDriftedException>(() => _world.DeployIdleAsync(plan));
        Assert.Empty(_world.Fleet.Updates);
    }

    [Fact]
    public async Task Idle_ThatGetsTrafficWhileItsRevisionIsMade_KeepsItsImage()
    {
        var plan = _world.Deploying();
        _world.Fleet.OnRegister = () => _world.Listener.Split = new(50, 50);
        await Assert.ThrowsAsync<ListenerDriftedException>(() => _world.DeployIdleAsync(plan));
        Assert.Empty(_world.Fleet.Updates);
    }

    [Fact]
    public async Task Idle_ThatCrashes_FailsWithTheReason()
    {
        var plan = _world.Deploying();
        await _world.DeployIdleAsync(plan);
        var crash = new StoppedTask("arn:task-definition/shop-green:2", "EssentialContainerExited", "exited", 139);
        _world.Fleet.Stopped.AddRange([crash, crash, crash]);
        var failure = await Assert.ThrowsAsync<DeployFailedException>(() => _world.DeployIdleAsync(plan, 30));
        Assert.Contains("exit code 139", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Idle_ThatSomebodyChangesAway_FailsAndIsNotOverruled()
    {
        var plan = _world.Deploying();
        await _world.DeployIdleAsync(plan);
        var service = _world.Fleet.Services["shop-green"];
        _world.Fleet.Services["shop-green"] = service with
        {
            TaskDefinition = "arn:task-definition/shop-green:1",
            Deployments = [new("PRIMARY", "arn:task-definition/shop-green:1", "", ""),
                service.Deployments[0] with { Status = "ACTIVE" }],
        };
        await Assert.ThrowsAsync<DeployFailedException>(() => _world.DeployIdleAsync(plan, 30));
        Assert.Single(_world.Fleet.Updates);
    }

    [Fact]
    public async Task Shape_WithoutTheNamedContainer_Fails()
    {
        _world.Settings = _world.Settings with { Resources = World.Resources with { BaseFamily = "absent" } };
        await Assert.ThrowsAsync<DeployFailedException>(() => _world.DeployIdleAsync(_world.Deploying()));
    }
}
