using System.Collections.Concurrent;
using System.Net.Sockets;
using BlueGreen.Rehearsal.Iam;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using IPAddress = System.Net.IPAddress;

namespace BlueGreen.Rehearsal.Aws.Wire;

/// <summary>The one loopback address at which AWS clients of every kind find the rehearsal.</summary>
public sealed class AwsEndpoint : IAsyncDisposable
{
    private static readonly WireProtocol[] Protocols =
        [new JsonProtocol(), new LambdaRestProtocol(), new QueryProtocol()];

    private readonly ConcurrentDictionary<string, RequestDelegate> _pages = new(StringComparer.Ordinal);
    private readonly IAwsGateway _gateway;
    private readonly ICredentials _credentials;
    private readonly WebApplication _server;
    private long _requests;

    private AwsEndpoint(IAwsGateway gateway, ICredentials credentials, WebApplication server)
    {
        (_gateway, _credentials, _server) = (gateway, credentials, server);
        _server.Run(AnswerAsync);
    }

    /// <summary>E.g. `http://127.0.0.1:41234`.</summary>
    public Uri Url { get; private set; } = new("http://127.0.0.1:0");

    /// <param name="port">0 for any free one.</param>
    /// <exception cref="EndpointPortException">Somebody else listens on <paramref name="port"/>.</exception>
    public static async Task<AwsEndpoint> StartAsync(
        IAwsGateway gateway, ICredentials credentials, int port, CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        // The process that holds the rehearsal decides when it ends, not the web server in it.
        builder.Services.AddSingleton<Microsoft.Extensions.Hosting.IHostLifetime, NoLifetime>();
        var endpoint = new AwsEndpoint(gateway, credentials, builder.Build());
        try
        {
            await endpoint._server.StartAsync(cancel);
        }
        catch (
            IOException failure) when (failure.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await endpoint.DisposeAsync();
            throw new EndpointPortException(port);
        }
        catch (SocketException)
        {
            await endpoint.DisposeAsync();
            throw new EndpointPortException(port);
        }
        var addresses =
            endpoint._server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        endpoint.Url = new(addresses.Addresses.Single());
        return endpoint;
    }

    /// <summary>
    /// Serves something that is no AWS API below its own path, such as the answers of custom resources.
    /// </summary>
    public void Mount(string pathPrefix, RequestDelegate page) => _pages[pathPrefix] = page;

    public async ValueTask DisposeAsync()
    {
        // Requests still open (a function that is being killed) must not hold the rehearsal up.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _server.StopAsync(now.Token);
        await _server.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (_pages.FirstOrDefault(page => path.StartsWith(page.Key, StringComparison.Ordinal)).Value is { } answer)
        {
            await answer(context);
            return;
        }
        var cancel = context.RequestAborted;
        var request = await WireRequest.ReadAsync(context.Request, cancel);
        var requestId = $"00000000-0000-4000-8000-{Interlocked.Increment(ref _requests):x12}";
        var protocol = Protocols.FirstOrDefault(protocol => protocol.Speaks(request));
        var response = protocol is null
            ? Unspoken(request, requestId)
            : await AskAsync(protocol, request, requestId, cancel);
        await response.SendAsync(context.Response, cancel);
    }

    private async Task<WireResponse> AskAsync(
        WireProtocol protocol, WireRequest request, string requestId, CancellationToken cancel)
    {
        try
        {
            var call = protocol.Read(request, CallerOf(request));
            return protocol.Write(call, await _gateway.CallAsync(call, cancel), requestId);
        }
        catch (AwsException error)
        {
            return protocol.WriteError(error, requestId).WithQueryError(request, error);
        }
        catch (Exception malformed) when (malformed is FormatException or OverflowException)
        {
            // A number, flag or date that the service could not read.
            return protocol.WriteError(new("ValidationException", malformed.Message), requestId);
        }
    }

    private Caller CallerOf(WireRequest request) =>
        (request.Scope is { } scope ? _credentials.CallerOf(scope.AccessKeyId) : null) ?? Caller.Operator;

    private static WireResponse Unspoken(WireRequest request, string requestId) =>
        new JsonProtocol().WriteError(
            new("UnknownOperationException",
                $"The rehearsal does not understand {request.Method} {request.Path} "
                + $"({request.Headers.ContentType}, signed for {request.Scope?.SigningName ?? "nobody"}).", 404),
            requestId);
}
