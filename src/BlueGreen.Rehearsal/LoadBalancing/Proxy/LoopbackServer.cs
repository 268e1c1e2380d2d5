using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BlueGreen.Rehearsal.LoadBalancing.Proxy;

/// <summary>Kestrel alone on one loopback port: no host, no middleware, nothing that listens for Ctrl-C.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly KestrelServer _server;

    private LoopbackServer(KestrelServer server) => _server = server;

    public Uri Url => new(_server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());

    /// <exception cref="PortOccupiedException">Somebody else listens on <paramref name="port"/>.</exception>
    public static async Task<LoopbackServer> StartAsync(
        int port, IServiceProvider services, RequestDelegate handle, CancellationToken cancel)
    {
        var options = new KestrelServerOptions { ApplicationServices = services, AddServerHeader = false };
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Listen(IPAddress.Loopback, port);
        var transport = new SocketTransportFactory(
            Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        try
        {
            await server.StartAsync(new Application(handle), cancel);
        }
        catch (IOException occupied) when (occupied.InnerException is AddressInUseException)
        {
            server.Dispose();
            throw new PortOccupiedException(port, occupied);
        }
        return new(server);
    }

    /// <summary>Lets requests in flight finish, for Kestrel's shutdown time at most.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _server.StopAsync(patience.Token);
        _server.Dispose();
    }

    /// <summary>The little that Kestrel needs to turn features into a context.</summary>
    private sealed class Application(RequestDelegate handle) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => handle(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
            // Nothing of ours outlives the request.
        }
    }
}
