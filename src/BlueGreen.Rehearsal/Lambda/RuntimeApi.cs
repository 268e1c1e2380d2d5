using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using IPAddress = System.Net.IPAddress;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>The Lambda Runtime API; each process has its own path, so no event meets a dead one.</summary>
/// <remarks>Source: Lambda Developer Guide, "Using the Lambda runtime API for custom runtimes".</remarks>
internal sealed class RuntimeApi : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<ExecutionEnvironment>> _environments = new();
    private readonly WebApplication _server;
    private string _address = "";

    private RuntimeApi(WebApplication server)
    {
        _server = server;
        server.Run(ServeAsync);
    }

    public static async Task<RuntimeApi> StartAsync(CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        var api = new RuntimeApi(builder.Build());
        await api._server.StartAsync(cancel);
        var addresses = api._server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        api._address = new Uri(addresses.Addresses.Single()).Authority;
        return api;
    }

    /// <summary>The value of AWS_LAMBDA_RUNTIME_API for the process called <paramref name="id"/>.</summary>
    public string AddressOf(string id) => $"{_address}/{id}";

    /// <summary>A process may call before its starter has come back: it waits to be attached.</summary>
    public void Attach(string id, ExecutionEnvironment environment) => Attached(id).TrySetResult(environment);

    public void Detach(string id) => _environments.TryRemove(id, out _);

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _server.StopAsync(now.Token);
        await _server.DisposeAsync();
    }

    private TaskCompletionSource<ExecutionEnvironment> Attached(string id) => _environments.GetOrAdd(
        id, _ => new TaskCompletionSource<ExecutionEnvironment>(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task ServeAsync(HttpContext http)
    {
        try
        {
            var parts = http.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
            if (parts is not [var id, "2018-06-01", "runtime", .. var asked])
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
            var environment = await Attached(id).Task.WaitAsync(http.RequestAborted);
            await ServeAsync(environment, asked, http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The process is gone; its environment learns of that from the process itself.
        }
    }

    private static async Task ServeAsync(ExecutionEnvironment environment, string[] asked, HttpContext http)
    {
        switch (asked)
        {
            case ["invocation", "next"]:
                await HandOverAsync(environment, http);
                break;
            case ["invocation", var requestId, "response"]:
                await AcceptAsync(environment, requestId, null, http);
                break;
            case ["invocation", var requestId, "error"]:
                await AcceptAsync(environment, requestId, FunctionFailure.Unhandled, http);
                break;
            case ["init", "error"]:
                environment.FailStart(new(await BodyAsync(http), FunctionFailure.Unhandled, ""));
                http.Response.StatusCode = StatusCodes.Status202Accepted;
                break;
            default:
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    private static async Task HandOverAsync(ExecutionEnvironment environment, HttpContext http)
    {
        var invocation = await environment.NextAsync(http.RequestAborted);
        var headers = http.Response.Headers;
        headers["Lambda-Runtime-Aws-Request-Id"] = invocation.RequestId;
        headers["Lambda-Runtime-Invocation-Id"] = invocation.RequestId;
        headers["Lambda-Runtime-Invoked-Function-Arn"] = environment.FunctionArn;
        headers["Lambda-Runtime-Deadline-Ms"] = environment.DeadlineMilliseconds.ToString(CultureInfo.InvariantCulture);
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = invocation.Event.Length;
        await http.Response.Body.WriteAsync(invocation.Event, http.RequestAborted);
        await http.Response.CompleteAsync();
        if (invocation.DiesOnceHandedOver)
        {
            environment.Kill();
        }
    }

    private static async Task AcceptAsync(
        ExecutionEnvironment environment, string requestId, string? functionError, HttpContext http)
    {
        var echoed = http.Request.Headers["Lambda-Runtime-Invocation-Id"].ToString();
        var result = new LambdaResult(await BodyAsync(http), functionError, requestId);
        var accepted = (echoed.Length == 0 || echoed == requestId) && environment.Answer(result);
        http.Response.StatusCode = accepted ? StatusCodes.Status202Accepted : StatusCodes.Status400BadRequest;
    }

    /// <summary>No body is null; what is no JSON is the text itself, which Lambda passes on unread.</summary>
    private static async Task<JsonNode?> BodyAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        try
        {
            return body.Length == 0 ? null : JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return JsonValue.Create(body);
        }
    }
}
