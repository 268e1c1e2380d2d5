using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using BlueGreen.Rehearsal;
using BlueGreen.Rehearsal.Aws.Wire;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.CloudWatch;
using BlueGreen.Rehearsal.Lambda;
using BlueGreen.Rehearsal.LoadBalancing;
using BlueGreen.Rehearsal.Traffic;
using BlueGreen.Simulation.Functions;
using BlueGreen.Simulation.Network;
using BlueGreen.Simulation.Tasks;

namespace BlueGreen.Simulation;

/// <summary>
/// The rehearsal of a template with virtual time, in-memory transport, functions and tasks in this thread, and chance
/// from one seed. To be used on a <see cref="SimulationThread"/> alone.
/// </summary>
public sealed class SimulatedWorld
{
    /// <summary>Members of an event that a line of the log shows.</summary>
    private static readonly string[] ToldOf = ["name", "status", "image-tag", "version", "reason"];

    /// <summary>
    /// CloudFormation gives a service that long to become steady ("Troubleshooting CloudFormation": three hours).
    /// </summary>
    private static readonly TimeSpan StackMax = TimeSpan.FromHours(3);

    private readonly SimulationChance _chance;
    private readonly SimulatedTasks _tasks;
    private readonly InProcessHttp _operator = new();
    private readonly RouteMix? _route;

    private SimulatedWorld(
        VirtualTimeProvider clock, SimulationLog log, SimulationChance chance, SimulatedTasks tasks, RehearsedAws aws,
        SimulatedFunctions functions, AwsWay wire, RouteMix? route)
    {
        _route = route;
        (Clock, Log, _chance, _tasks, Aws, Functions) = (clock, log, chance, tasks, aws, functions);
        _operator.Serve(wire, "operator", clock, chance.For("operator"));
    }

    public VirtualTimeProvider Clock { get; }

    public SimulationLog Log { get; }

    public RehearsedAws Aws { get; }

    /// <summary>The tasks that run now.</summary>
    public IReadOnlyCollection<SimulatedContainer> Tasks => _tasks.Running;

    /// <summary>No task starts until this time is over, as when Fargate has no capacity.</summary>
    public void WithdrawCapacity(TimeSpan time) => _tasks.CapacityFrom = Clock.GetUtcNow() + time;

    internal SimulatedFunctions Functions { get; }

    /// <summary>What a scenario may do to functions.</summary>
    public IFunctionHost FunctionHost => Functions;

    /// <summary>Makes the stack. It takes as much virtual time as its services need to become steady.</summary>
    /// <exception cref="OperationCanceledException">They did not within three hours of it.</exception>
    public static async Task<SimulatedWorld> StartAsync(WorldOptions options, VirtualTimeProvider clock)
    {
        var log = new SimulationLog(clock);
        var chance = new SimulationChance(options.Seed);
        var tasks = new SimulatedTasks(clock, chance.For("tasks"), log);
        var wire = new WireSlot();
        SimulatedFunctions? functions = null;
        var invoker = new LateInvoker(() => functions!);
        using var limit = new CancellationTokenSource(StackMax, clock);
        var aws = await RehearsedAws.StartAsync(new()
        {
            Template = options.Template,
            Parameters = options.Parameters,
            Clock = new(clock, clock),
            Interceptor = new LoggedCalls(log, options.Interceptor),
            Log = line => log.Add("stack", line),
            Functions = invoker,
            Containers = tasks,
            Probe = tasks,
            Targets = new SimulatedTargets(tasks, clock),
            MetricDelay = MetricDelay.Usual with { Seed = chance.For("metrics").Next() },
            EventFate = options.EventFate,
            ReadLag = options.ReadLag,
            Workflows = new() { Seed = chance.For("workflows").Next() },
            Extend = parts =>
            {
                parts.Bus.OnEvent = happened => Note(log, happened, options.OnEvent);
                functions = FunctionsOf(parts, options, log, chance, wire);
                parts.Add(new FunctionResource(functions, new NoPackages()), new PermissionResource());
                parts.Workflows!.Progressed += (_, progress) => log.Add(
                    "state", $"{Name(progress.ExecutionArn)} {progress.Kind} {progress.State} {progress.Status}");
                options.Extend(parts);
            },
        }, limit.Token);
        return new(clock, log, chance, tasks, aws, functions!, wire.Way!, options.Route);
    }

    /// <summary>Has an AWS client of the operator call this world.</summary>
    public T Configured<T>(T config)
        where T : ClientConfig
    {
        _operator.Configure(config, Aws.Parts.Account.Region);
        return config;
    }

    /// <summary>Users of a listener, from now on.</summary>
    public ITraffic StartTraffic(Listener listener, double requestsPerSecond, ImmutableHashSet<string> versions) =>
        new SimulatedTraffic(
            listener, Aws.Parts.LoadBalancing, _tasks,
            new(requestsPerSecond, versions, _chance.For("traffic")) { Route = _route }, Clock);

    private static SimulatedFunctions FunctionsOf(
        RehearsedParts parts, WorldOptions options, SimulationLog log, SimulationChance chance, WireSlot wire)
    {
        var clock = parts.Clock.Waits;
        wire.Way = new WireDesk(parts.Gateway, parts.Credentials).AnswerAsync;
        var ground = new FunctionGround(
            clock, log, chance.For("retries"), new Travel(clock, chance.For("travel")), wire.Way,
            new SimulatedNetwork(() => parts.LoadBalancing, parts.Answers), parts.Credentials, parts.Permissions,
            (function, stream) => new(
                parts.Gateway, parts.Clock, new(function.RoleArn) { Session = function.Name }, function.LogGroup,
                stream));
        return new SimulatedFunctions(parts.Account, ground, options.FateOf);
    }

    private static void Note(SimulationLog log, JsonObject happened, Action<JsonObject> onEvent)
    {
        log.Add("event", $"{happened["source"]} {happened["detail-type"]} {Brief(happened["detail"] as JsonObject)}");
        onEvent(happened);
    }

    private static string Brief(JsonObject? detail) => string.Join(
        ' ', ToldOf
            .Select(member => detail?[member]?.ToString()).OfType<string>());

    private static string Name(string arn) => arn[(arn.LastIndexOf(':') + 1)..];

    /// <summary>The wire is there once the gateway is, and the functions before it.</summary>
    private sealed class WireSlot
    {
        public AwsWay? Way { get; set; }
    }
}
