using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Amazon.Lambda.Tests;

/// <summary>The Runtime API as AWS documents it, for one process: hands out events, remembers the answers.</summary>
internal sealed class FakeRuntimeApi : IAsyncDisposable
{
    private readonly Channel<(string Id, string Body)> _events = Channel.CreateUnbounded<(string, string)>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Posted>> _answers = new();
    private readonly WebApplication _server;
    private int _sent;

    private FakeRuntimeApi(WebApplication server)
    {
        _server = server;
        server.MapGet("/2018-06-01/runtime/invocation/next", NextAsync);
        server.MapPost("/2018-06-01/runtime/invocation/{id}/response", AcceptAsync);
        server.MapPost("/2018-06-01/runtime/invocation/{id}/error", AcceptAsync);
        server.MapPost("/2018-06-01/runtime/init/error", AcceptAsync);
    }

    /// <summary>The value of AWS_LAMBDA_RUNTIME_API.</summary>
    public string Endpoint { get; private set; } = "";

    /// <summary>What the process says of a failure to start.</summary>
    public Task<Posted> StartFailure => Answer("init").Task;

    public static async Task<FakeRuntimeApi> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var fake = new FakeRuntimeApi(builder.Build());
        await fake._server.StartAsync();
        var addresses = fake._server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        fake.Endpoint = new Uri(addresses.Addresses.Single()).Authority;
        return fake;
    }

    public Task<Posted> InvokeAsync(string body)
    {
        var id = $"request-{Interlocked.Increment(ref _sent)}";
        _events.Writer.TryWrite((id, body));
        return Answer(id).Task;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _server.StopAsync(now.Token);
        await _server.DisposeAsync();
    }

    private TaskCompletionSource<Posted> Answer(string id) => _answers.GetOrAdd(
        id, _ => new TaskCompletionSource<Posted>(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task NextAsync(HttpContext http)
    {
        var (id, body) = await _events.Reader.ReadAsync(http.RequestAborted);
        var headers = http.Response.Headers;
        headers["Lambda-Runtime-Aws-Request-Id"] = id;
        headers["Lambda-Runtime-Invocation-Id"] = $"of-{id}";
        headers["Lambda-Runtime-Invoked-Function-Arn"] = "arn:aws:lambda:eu-west-1:111111111111:function:fixture";
        headers["Lambda-Runtime-Deadline-Ms"] = "4102444800000"; // The year 2100.
        await http.Response.WriteAsync(body);
    }

    /// <remarks>
    /// Told of once the function has its 202: a test that then ends this API must not end it in mid-answer.
    /// </remarks>
    private async Task AcceptAsync(HttpContext http)
    {
        var request = http.Request;
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        var posted = new Posted(
            request.Path.Value!.Split('/')[^1],
            body.Length > 0 ? JsonNode.Parse(body) : null,
            request.Headers["Lambda-Runtime-Function-Error-Type"],
            request.Headers["Lambda-Runtime-Invocation-Id"]);
        http.Response.StatusCode = StatusCodes.Status202Accepted;
        http.Response.OnCompleted(() =>
        {
            Answer((string?)request.RouteValues["id"] ?? "init").TrySetResult(posted);
            return Task.CompletedTask;
        });
    }
}

/// <summary>One answer of a function, as it went over the wire.</summary>
/// <param name="Kind">`response` or `error`.</param>
internal sealed record Posted(string Kind, JsonNode? Body, string? ErrorType, string? InvocationId);
