using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.Lambda.Core;
using BlueGreen.Functions;
using BlueGreen.Rehearsal.Lambda;
using BlueGreen.Rehearsal.Logs;
using BlueGreen.Simulation.Network;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BlueGreen.Simulation.Functions;

/// <summary>
/// One execution environment: the function as its own Startup puts it together, with the network of the simulation and
/// the credentials of its role.
/// </summary>
internal sealed class FunctionEnvironment
{
    private readonly FunctionSettings _function;
    private readonly FunctionGround _ground;
    private readonly Handler _handler;
    private readonly ServiceProvider _services;
    private readonly LogWriter _log;

    /// <param name="number">What no two environments of a world share.</param>
    public FunctionEnvironment(FunctionSettings function, FunctionGround ground, long number)
    {
        (_function, _ground, Life) = (function, ground, new(ground.Clock, ground.Log));
        _log = ground.LogOf(function, string.Create(CultureInfo.InvariantCulture, $"[$LATEST]{number:x32}"));
        var name = function.Environment.GetValueOrDefault("ANNOTATIONS_HANDLER", "");
        _handler = HandlerTable.All.GetValueOrDefault(name)
            ?? throw new InvalidOperationException($"{function.Name} has no handler `{name}` (ANNOTATIONS_HANDLER).");
        _services = Services().BuildServiceProvider();
    }

    public FunctionLife Life { get; }

    /// <summary>As Lambda answers: what the function said, how it failed, or that its time was over.</summary>
    public async Task<LambdaResult> InvokeAsync(string requestId, byte[] received, InvocationFate fate)
    {
        Life.Begin(fate);
        foreach (var line in PlatformLines.Start(_function, requestId, _ground.Clock.GetUtcNow()))
        {
            _log.Write(line);
        }
        using var late = new CancellationTokenSource();
        var timeOut = Task.Delay(_function.Timeout, _ground.Clock, late.Token);
        var work = fate.Hangs ? timeOut : ServeAsync(requestId, received);
        var first = await Task.WhenAny(work, Life.Over.Task, timeOut);
        if (first == timeOut)
        {
            Life.End();
            return FunctionFailure.TimedOut(requestId, _function.Timeout);
        }
        late.Cancel();
        return first == work ? await (Task<LambdaResult>)work : FunctionFailure.Exited(requestId, null);
    }

    private async Task<LambdaResult> ServeAsync(string requestId, byte[] received)
    {
        try
        {
            ILambdaContext context = new SimulatedContext(_function, requestId, _ground.Clock);
            await using var scope = _services.CreateAsyncScope();
            var answer = await _handler(scope.ServiceProvider, received, context);
            return new(answer is [] ? null : JsonNode.Parse(answer), null, requestId);
        }
#pragma warning disable CA1031 // As the runtime does: whatever a function throws is its answer.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return new(Described(failure), FunctionFailure.Unhandled, requestId);
        }
    }

    /// <summary>As the runtime reports it, less the stack: its lines differ from machine to machine.</summary>
    private static JsonObject Described(Exception failure)
    {
        var described = new JsonObject
        {
            ["errorType"] = failure.GetType().Name,
            ["errorMessage"] = failure.Message,
            ["stackTrace"] = new JsonArray(),
        };
        if (failure.InnerException is { } cause)
        {
            described["cause"] = Described(cause);
        }
        return described;
    }

    private ServiceCollection Services()
    {
        var services = new ServiceCollection();
        services.AddSingleton<Handlers>();
        new Startup().ConfigureServices(services);
        var clients = LentClients.Take();
        clients.Http.Serve(
            new TravellingCalls(_ground.Aws, _ground.Travel, Life).SendAsync,
            _ground.Credentials.IssueFor(_function.RoleArn, _function.Name).AccessKeyId, _ground.Clock, _ground.Chance);
        clients.GoInto(services);
        services.AddSingleton<HttpMessageHandler>(_ground.Network);
        services.AddSingleton(_ground.Clock);
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        return services;
    }
}
