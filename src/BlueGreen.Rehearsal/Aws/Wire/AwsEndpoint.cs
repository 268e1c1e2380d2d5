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
    private readonly ConcurrentDictionary<string, RequestDelegate> _pages = new(StringComparer.Ordinal);
    private readonly WireDesk _desk;
    private readonly WebApplication _server;

    private AwsEndpoint(IAwsGateway gateway, ICredentials credentials, WebApplication server)
    {
        (_desk, _server) = (new(gateway, credentials), server);
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
        var response = await _desk.AnswerAsync(request, cancel);
        await response.SendAsync(context.Response, cancel);
    }
}
