using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Aws.Wire;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.DynamoDb;
using BlueGreen.Rehearsal.Events;
using BlueGreen.Rehearsal.Iam;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal;

/// <summary>The pieces a rehearsal is put together from, while it is being put together.</summary>
public sealed class RehearsedParts
{
    private readonly List<IResourceKind> _kinds = [];
    private readonly Stack<IAsyncDisposable> _running = [];
    private AwsEndpoint? _endpoint;

    internal RehearsedParts(RehearsedAwsOptions options, AwsAccount account)
    {
        (Account, Clock) = (account, options.Clock);
        Gateway = new(options.Interceptor);
        Roles = new(account);
        Queues = new(account);
        Tables = new(account, options.Clock);
        Bus = Stop(new EventBus(account, options.Clock, Queues));
    }

    public AwsAccount Account { get; }

    public RehearsalClock Clock { get; }

    public AwsGateway Gateway { get; }

    public Credentials Credentials { get; } = new();

    public Roles Roles { get; }

    public Queues Queues { get; }

    public Tables Tables { get; }

    public EventBus Bus { get; }

    public CustomResourceAnswers Answers { get; } = new();

    public AwsEndpoint Endpoint => _endpoint ?? throw new InvalidOperationException("The endpoint does not listen yet.");

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

    internal async Task ListenAsync(int port, CancellationToken cancel)
    {
        _endpoint = Stop(await AwsEndpoint.StartAsync(Gateway, Credentials, port, cancel));
        _endpoint.Mount(CustomResourceAnswers.Path, Answers.ReceiveAsync);
        Answers.BaseUrl = _endpoint.Url;
    }

    internal async Task StopAllAsync()
    {
        while (_running.TryPop(out var running))
        {
            await running.DisposeAsync();
        }
    }
}
