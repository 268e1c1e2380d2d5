using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using BlueGreen.Rehearsal.LoadBalancing.Proxy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>The Lambda Runtime API (2018-06-01), one path prefix for each execution environment.</summary>
/// <remarks>Source: Lambda Developer Guide, "Using the Lambda runtime API for custom runtimes".</remarks>
internal sealed class RuntimeApi : IAsyncDisposable
{
    private const string Version = "2018-06-01";

    private readonly ConcurrentDictionary<string, ExecutionEnvironment> _environments = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().BuildServiceProvider();
    private readonly CancellationTokenSource _closing = new();
    private LoopbackServer _server = null!;

    public static async Task<RuntimeApi> StartAsync(CancellationToken cancel)
    {
        var started = new RuntimeApi();
        started._server = await LoopbackServer.StartAsync(0, started._services, started.HandleAsync, cancel);
        return started;
    }

    /// <summary>The value of AWS_LAMBDA_RUNTIME_API for one environment: host, port and its prefix.</summary>
    public string AddressOf(string environmentId) => $"{_server.Url.Authority}/{environmentId}";

    public void Serve(ExecutionEnvironment environment) => _environments[environment.Id] = environment;

    public void Forget(ExecutionEnvironment environment) => _environments.TryRemove(environment.Id, out _);

    /// <summary>Ends the waiting questions, so that every process that still lives finds nobody here and leaves.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _server.DisposeAsync();
        await _services.DisposeAsync();
        _closing.Dispose();
    }

    private Task HandleAsync(HttpContext context)
    {
        var parts = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [var id, Version, "runtime", .. var rest])
            return EndAsync(context, StatusCodes.Status404NotFound);
        if (!_environments.TryGetValue(id, out var environment))
            return EndAsync(context, StatusCodes.Status403Forbidden);
        return rest switch
        {
            ["invocation", "next"] => NextAsync(context, environment),
            ["invocation", var request, "response"] => AnswerAsync(context, environment, request, failed: false),
            ["invocation", var request, "error"] => AnswerAsync(context, environment, request, failed: true),
            ["init", "error"] => EndAsync(context, StatusCodes.Status202Accepted),
            _ => EndAsync(context, StatusCodes.Status404NotFound),
        };
    }

    private async Task NextAsync(HttpContext context, ExecutionEnvironment environment)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _closing.Token);
        PendingInvocation invocation;
        try
        {
            invocation = await environment.NextAsync(either.Token);
        }
        catch (Exception over) when (over is OperationCanceledException or ChannelClosedException)
        {
            context.Abort();
            return;
        }

        var headers = context.Response.Headers;
        headers["Lambda-Runtime-Aws-Request-Id"] = invocation.RequestId;
        headers["Lambda-Runtime-Deadline-Ms"] =
            invocation.Deadline.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        headers["Lambda-Runtime-Invoked-Function-Arn"] = invocation.FunctionArn;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(invocation.Payload, either.Token);
    }

    private static async Task AnswerAsync(
        HttpContext context, ExecutionEnvironment environment, string requestId, bool failed)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        if (environment.Current(requestId) is not { } invocation)
        {
            await EndAsync(context, StatusCodes.Status400BadRequest);
            return;
        }

        // Free before it is answered, so that whoever waits for the answer finds a warm environment.
        environment.Done();
        await EndAsync(context, StatusCodes.Status202Accepted);
        if (failed)
            invocation.Fail(Parse(body));
        else
            invocation.Succeed(Parse(body));
    }

    private static JsonNode? Parse(string body)
    {
        try
        {
            return body.Length == 0 ? null : JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return JsonValue.Create(body);
        }
    }

    private static Task EndAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return context.Response.CompleteAsync();
    }
}
