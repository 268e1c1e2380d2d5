using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Aws.Wire;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.CloudWatch;
using BlueGreen.Rehearsal.DynamoDb;
using BlueGreen.Rehearsal.Ecs;
using BlueGreen.Rehearsal.Events;
using BlueGreen.Rehearsal.Iam;
using BlueGreen.Rehearsal.Lambda;
using BlueGreen.Rehearsal.LoadBalancing;
using BlueGreen.Rehearsal.Logs;
using BlueGreen.Rehearsal.StepFunctions;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal;

/// <summary>The pieces a rehearsal is put together from, while it is being put together.</summary>
public sealed class RehearsedParts
{
    private readonly List<IResourceKind> _kinds = [];
    private readonly Stack<IAsyncDisposable> _running = [];
    private AwsEndpoint? _endpoint;
    private ElasticLoadBalancing? _loadBalancing;
    private EcsCloud? _ecs;

    internal RehearsedParts(RehearsedAwsOptions options, AwsAccount account)
    {
        (Account, Clock) = (account, options.Clock);
        Answers = new(options.Clock.Work);
        Roles = new(account);
        Permissions = new(Roles, ResourcePolicies, account);
        Gateway = new(options.Interceptor, Permissions);
        Queues = new(account, options.Clock);
        Tables = new(account, options.Clock);
        Metrics = new(options.Clock, options.MetricDelay);
        Logs = new(account, options.Clock);
        Bus = Stop(new EventBus(account, options.Clock, Queues, options.EventFate));
        Background = Stop(new BackgroundTasks());
    }

    public AwsAccount Account { get; }

    public RehearsalClock Clock { get; }

    public AwsGateway Gateway { get; }

    public Credentials Credentials { get; } = new();

    public Roles Roles { get; }

    public ResourcePolicies ResourcePolicies { get; } = new();

    public Permissions Permissions { get; }

    public Queues Queues { get; }

    public Tables Tables { get; }

    public EventBus Bus { get; }

    public Metrics Metrics { get; }

    internal LogGroups Logs { get; }

    /// <summary>Work that lasts as long as the rehearsal.</summary>
    public BackgroundTasks Background { get; }

    public CustomResourceAnswers Answers { get; }

    /// <summary>Where clients find AWS; a name that nothing resolves where there are no sockets.</summary>
    public Uri EndpointUrl => _endpoint?.Url ?? new("http://aws.simulation.invalid");

    public AwsEndpoint Endpoint =>
        _endpoint ?? throw new InvalidOperationException("The endpoint does not listen yet.");

    public ElasticLoadBalancing LoadBalancing
    {
        get => _loadBalancing ?? throw new InvalidOperationException("There is no load balancing yet.");
        internal set => _loadBalancing = value;
    }

    public EcsCloud Ecs
    {
        get => _ecs ?? throw new InvalidOperationException("There is no ECS yet.");
        internal set => _ecs = value;
    }

    /// <summary>Null where somebody else runs the functions, or nobody does.</summary>
    public LambdaService? Functions { get; internal set; }

    /// <summary>Null where nothing runs functions, and so no state machine either.</summary>
    public StepFunctionsService? Workflows { get; internal set; }

    public IReadOnlyList<IResourceKind> Kinds => _kinds;

    public void Add(params IResourceKind[] kinds) => _kinds.AddRange(kinds);

    public void Add(IAwsService service) => Gateway.Serve(service);

    public void Add(IEventTarget target) => Bus.AddTarget(target);

    /// <summary>Has <paramref name="running"/> stopped with the rehearsal, last come first gone.</summary>
    public T Stop<T>(T running)
        where T : IAsyncDisposable
    {
        _running.Push(running);
        return running;
    }

    /// <summary>As <see cref="Stop"/>, for what ends at once.</summary>
    public T Release<T>(T held)
        where T : IDisposable
    {
        _running.Push(new Held(held));
        return held;
    }

    internal async Task ListenAsync(int port, CancellationToken cancel)
    {
        _endpoint = Stop(await AwsEndpoint.StartAsync(Gateway, Credentials, port, cancel));
        _endpoint.Mount(CustomResourceAnswers.Path, Answers.ReceiveAsync);
        Answers.BaseUrl = _endpoint.Url;
        Queues.BaseUrl = _endpoint.Url;
    }

    /// <summary>Whatever one of them throws, all the others are stopped too.</summary>
    internal async Task StopAllAsync()
    {
        if (_running.TryPop(out var running))
        {
            try
            {
                await running.DisposeAsync();
            }
            finally
            {
                await StopAllAsync();
            }
        }
    }

    private sealed class Held(IDisposable held) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            held.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
