using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Ecs.Scheduling;

/// <summary>One ECS service: what it should run, its deployments (the primary first) and what happened to it.</summary>
/// <remarks>
/// Changed only under the state's gate. Named fleet because "service" is already AWS's word for ECS itself.
/// </remarks>
internal sealed class Fleet(string name, string arn, string clusterArn, JsonObject settings, DateTimeOffset createdAt)
{
    public const string Active = "ACTIVE";
    public const string Draining = "DRAINING";
    public const string Inactive = "INACTIVE";

    /// <summary>Events that DescribeServices shows ("Service event messages": the 100 most recent).</summary>
    private const int EventsMax = 100;

    private readonly LinkedList<FleetEvent> _events = [];
    private int _created;

    public string Name { get; } = name;

    public string Arn { get; } = arn;

    public string ClusterArn { get; } = clusterArn;

    /// <summary>Every other member of CreateService and UpdateService, as given.</summary>
    public JsonObject Settings { get; } = settings;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public string Status { get; set; } = Active;

    public int DesiredCount { get; set; }

    public List<Deployment> Deployments { get; } = [];

    public Deployment Primary => Deployments[0];

    /// <summary>What a rollback of the circuit breaker returns to.</summary>
    public Deployment? LastCompleted { get; set; }

    public List<EcsTask> Tasks { get; } = [];

    /// <summary>What the event bus has not been told yet.</summary>
    public Queue<FleetAnnouncement> Untold { get; } = [];

    public bool WasSteady { get; set; }

    public bool SaidImpaired { get; set; }

    /// <summary>Set by the scheduler when it takes the fleet on.</summary>
    public WakeUp? WakeUp { get; set; }

    /// <summary>The most recent first, as DescribeServices lists them.</summary>
    public IEnumerable<FleetEvent> Events => _events;

    public ImmutableArray<TargetBinding> Bindings => Bind(Settings);

    /// <summary>Defaults of a rolling REPLICA service ("DeploymentConfiguration").</summary>
    public int MinimumHealthyPercent => Rollout.Number("minimumHealthyPercent") ?? 100;

    public int MaximumPercent => Rollout.Number("maximumPercent") ?? 200;

    public bool BreaksCircuit => Breaker.Flag("enable") ?? false;

    public bool RollsBack => Breaker.Flag("rollback") ?? false;

    public TimeSpan HealthCheckGrace => TimeSpan.FromSeconds(Settings.Number("healthCheckGracePeriodSeconds") ?? 0);

    private JsonObject Rollout => Settings["deploymentConfiguration"] as JsonObject ?? [];

    private JsonObject Breaker => Rollout["deploymentCircuitBreaker"] as JsonObject ?? [];

    public static ImmutableArray<TargetBinding> Bind(JsonObject settings) =>
    [
        .. settings.Objects("loadBalancers")
            .Where(entry => entry.Text("targetGroupArn") is not null)
            .Select(entry => new TargetBinding(
                entry.RequiredText("targetGroupArn"), entry.RequiredText("containerName"),
                entry.Number("containerPort") ?? 0)),
    ];

    /// <summary>Reads each setting once. After this only timers do, and an exception in one ends the process.</summary>
    /// <exception cref="FormatException">One is of the wrong type.</exception>
    public static void DemandReadable(JsonObject settings)
    {
        var fleet = new Fleet("", "", "", settings, default);
        _ = (fleet.Bindings, fleet.MinimumHealthyPercent, fleet.MaximumPercent, fleet.BreaksCircuit, fleet.RollsBack,
            fleet.HealthCheckGrace);
    }

    public IEnumerable<EcsTask> TasksOf(Deployment deployment) =>
        Tasks.Where(task => task.Deployment == deployment && !task.IsStopping);

    /// <summary>
    /// A number that was not given before: what this fleet's ids are made of, so that a rehearsal repeats itself.
    /// </summary>
    public int NextNumber() => ++_created;

    public void Note(string message, DateTimeOffset now)
    {
        _events.AddFirst(new FleetEvent($"{Name}-{NextNumber()}", now, $"(service {Name}) {message}"));
        if (_events.Count > EventsMax)
            _events.RemoveLast();
    }
}

/// <summary>One line of a service's log of events.</summary>
internal sealed record FleetEvent(string Id, DateTimeOffset At, string Message);
