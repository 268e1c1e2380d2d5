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
    private readonly EcsEvents _events;

    /// <param name="runtime">Owned from here on: it is disposed with this.</param>
    /// <param name="readLag">How old the answers of Describe and List calls are.</param>
    /// <param name="gateway">Where containers' lines go; null where nobody keeps them.</param>
    public EcsCloud(
        AwsAccount account, RehearsalClock clock, IEventBus bus, ITargetRegistry targets, ITaskRuntime runtime,
        IAwsGateway? gateway = null, TimeSpan readLag = default, ITaskAccess? access = null)
    {
        _runtime = runtime;
        var replica = new EcsReplica(clock, readLag);
        _events = new EcsEvents(clock, bus);
        State = new EcsState(account, clock, replica.Note, _events.Note);
        Registry = new EcrRegistry(account, clock, bus);
        Ecr = new EcrApi(account, Registry, clock);
        _scheduler = new FleetScheduler(
            account, State, clock, targets,
            new TaskLife(
                State, clock, Registry, runtime, targets, new AwsLogsDriver(gateway, clock),
                access ?? FreeTaskAccess.Instance));
        var services = new ServiceCalls(account, State, clock, _scheduler, targets, replica);
        var tasks = new TaskCalls(account, State, clock, replica);
        var definitions = new TaskDefinitionCalls(State, clock, replica);
        var clusters = new ClusterCalls(State);
        var tags = new TagCalls(State);
        Actions = new()
        {
            { "CreateService", services.Create },
            { "UpdateService", services.Update },
            { "DeleteService", services.Delete },
            { "DescribeServices", services.Describe },
            { "ListServices", services.List },
            { "RegisterTaskDefinition", definitions.Register },
            { "DescribeTaskDefinition", definitions.Describe },
            { "DeregisterTaskDefinition", definitions.Deregister },
            { "ListTaskDefinitions", definitions.List },
            { "ListTasks", tasks.List },
            { "DescribeTasks", tasks.Describe },
            { "StopTask", tasks.Stop },
            { "DescribeClusters", clusters.Describe },
            { "ListClusters", clusters.List },
            { "ListTaskDefinitionFamilies", definitions.ListFamilies },
            { "ListTagsForResource", tags.List },
            { "TagResource", tags.Add },
            { "UntagResource", tags.Remove },
        };
        Kinds =
        [
            new EcsClusterResource(State), new ClusterCapacityProvidersResource(), new EcsTaskDefinitionResource(this),
            new EcsServiceResource(this, State), new EcrRepositoryResource(Registry),
        ];
    }

    internal EcsState State { get; }

    public string Prefix => "ecs";

    public AwsActions Actions { get; }

    public EcrRegistry Registry { get; }

    public IAwsService Ecr { get; }

    public ImmutableArray<IResourceKind> Kinds { get; }

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel)
    {
        lock (State.Gate)
        {
            return Actions.CallAsync(call, cancel);
        }
    }

    /// <summary>What every service runs at this instant, for a live view.</summary>
    public ImmutableArray<FleetView> View()
    {
        lock (State.Gate)
            return [.. State.Fleets.Where(fleet => fleet.Status != Fleet.Inactive).Select(FleetView.Of)];
    }

    /// <exception cref="InvalidOperationException">There is no such service.</exception>
    public FleetView View(string service)
    {
        lock (State.Gate)
            return FleetView.Of(State.Fleets.First(fleet => fleet.Name == service && fleet.Status != Fleet.Inactive));
    }

    /// <summary>A tag of the revision that whoever names the family alone gets now; null when it has none.</summary>
    public string? TagOfNewest(string family, string key)
    {
        lock (State.Gate)
        {
            return State.Definitions.Find(family)?.Tags.OfType<JsonObject>()
                .FirstOrDefault(tag => tag.Text("key") == key)?.Text("value");
        }
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
        _events.Dispose();
    }
}
