using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Ecs.Api;
using BlueGreen.Rehearsal.Ecs.Images;
using BlueGreen.Rehearsal.Ecs.Resources;
using BlueGreen.Rehearsal.Ecs.Running;
using BlueGreen.Rehearsal.Ecs.Scheduling;
using BlueGreen.Rehearsal.Events;
using BlueGreen.Rehearsal.LoadBalancing;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Ecs;

/// <summary>
/// The rehearsal's ECS and ECR, put together: the two services, their resource kinds, and a view of what runs.
/// </summary>
public sealed class EcsCloud : IAwsService, IAsyncDisposable
{
    private readonly ITaskRuntime _runtime;
    private readonly FleetScheduler _scheduler;
    private readonly ServiceCalls _services;
    private readonly TaskCalls _tasks;
    private readonly TaskDefinitionCalls _definitions;
    private readonly ClusterCalls _clusters;

    /// <param name="runtime">Owned from here on: it is disposed with this.</param>
    public EcsCloud(
        AwsAccount account, RehearsalClock clock, IEventBus bus, ITargetRegistry targets, ITaskRuntime runtime)
    {
        _runtime = runtime;
        State = new EcsState(account, clock);
        Registry = new EcrRegistry(account, clock, bus);
        Ecr = new EcrApi(account, Registry);
        _scheduler = new FleetScheduler(
            account, State, clock, targets, new TaskLife(State, clock, Registry, runtime, targets));
        _services = new ServiceCalls(account, State, clock, _scheduler, targets);
        _tasks = new TaskCalls(account, State, clock);
        _definitions = new TaskDefinitionCalls(State, clock);
        _clusters = new ClusterCalls(State);
        Kinds =
        [
            new EcsClusterResource(State), new ClusterCapacityProvidersResource(), new EcsTaskDefinitionResource(this),
            new EcsServiceResource(this, State), new EcrRepositoryResource(Registry),
        ];
    }

    internal EcsState State { get; }

    public string Prefix => "ecs";

    public EcrRegistry Registry { get; }

    public IAwsService Ecr { get; }

    public ImmutableArray<IResourceKind> Kinds { get; }

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel)
    {
        var parameters = call.Parameters;
        lock (State.Gate)
        {
            return Task.FromResult(call.Action switch
            {
                "CreateService" => _services.Create(parameters),
                "UpdateService" => _services.Update(parameters),
                "DeleteService" => _services.Delete(parameters),
                "DescribeServices" => _services.Describe(parameters),
                "ListServices" => _services.List(parameters),
                "RegisterTaskDefinition" => _definitions.Register(call),
                "DescribeTaskDefinition" => _definitions.Describe(parameters),
                "DeregisterTaskDefinition" => _definitions.Deregister(parameters),
                "ListTaskDefinitions" => _definitions.List(parameters),
                "ListTasks" => _tasks.List(parameters),
                "DescribeTasks" => _tasks.Describe(parameters),
                "StopTask" => _tasks.Stop(parameters),
                "DescribeClusters" => _clusters.Describe(parameters),
                _ => throw AwsException.UnknownOperation(call),
            });
        }
    }

    /// <summary>What every service runs at this instant, for a live view.</summary>
    public ImmutableArray<FleetView> View()
    {
        lock (State.Gate)
            return [.. State.Fleets.Where(fleet => fleet.Status != Fleet.Inactive).Select(FleetView.Of)];
    }

    /// <summary>Waits until the services are as wanted.</summary>
    public Task UntilAsync(Func<ImmutableArray<FleetView>, bool> wanted, CancellationToken cancel) =>
        State.WaitUntilAsync(() => wanted(View()), cancel);

    /// <summary>Kills every task; none outlives this.</summary>
    public async ValueTask DisposeAsync()
    {
        await _scheduler.CloseAsync();
        await _runtime.DisposeAsync();
        await _scheduler.DisposeAsync();
    }
}
