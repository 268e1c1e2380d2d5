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

/// <summary>The rehearsal's ECS and ECR, put together: the two services, their resource kinds, and a view of what runs.</summary>
public sealed class EcsCloud : IAwsService, IAsyncDisposable
{
    private readonly EcsState _state;
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
        _state = new EcsState(account);
        Registry = new EcrRegistry(account, clock, bus);
        Ecr = new EcrApi(account, Registry);
        _scheduler = new FleetScheduler(
            account, _state, clock, targets, new TaskLife(_state, clock, Registry, runtime, targets));
        _services = new ServiceCalls(account, _state, clock, _scheduler, targets);
        _tasks = new TaskCalls(account, _state, clock);
        _definitions = new TaskDefinitionCalls(_state, clock);
        _clusters = new ClusterCalls(_state);
        Kinds =
        [
            new EcsClusterResource(_state), new ClusterCapacityProvidersResource(), new EcsTaskDefinitionResource(this),
            new EcsServiceResource(this, _state), new EcrRepositoryResource(Registry),
        ];
    }

    public string Prefix => "ecs";

    public EcrRegistry Registry { get; }

    public IAwsService Ecr { get; }

    public ImmutableArray<IResourceKind> Kinds { get; }

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel)
    {
        var parameters = call.Parameters;
        lock (_state.Gate)
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
        lock (_state.Gate)
            return [.. _state.Fleets.Where(fleet => fleet.Status != Fleet.Inactive).Select(FleetView.Of)];
    }

    /// <summary>Kills every task; none outlives this.</summary>
    public async ValueTask DisposeAsync()
    {
        await _scheduler.CloseAsync();
        await _runtime.DisposeAsync();
        await _scheduler.DisposeAsync();
    }
}
