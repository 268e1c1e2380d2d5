using Microsoft.AspNetCore.Http;

namespace BlueGreen.Rehearsal.LoadBalancing.Proxy;

/// <summary>
/// What name resolution is in a VPC: makes `http://shop-0123.eu-west-1.elb.amazonaws.com:8080/` reach its listener,
/// whatever local port serves it. Programs find it by the usual proxy variables, so they run unchanged.
/// </summary>
public sealed class NameProxy : IAsyncDisposable
{
    private readonly LoopbackServer _server;

    private NameProxy(LoopbackServer server) => _server = server;

    /// <summary>
    /// For the environment of functions. Loopback stays direct: the AWS endpoint and the Runtime API are there.
    /// Both spellings are set because an inherited one in small letters would win.
    /// </summary>
    public IReadOnlyDictionary<string, string> Environment
    {
        get
        {
            var proxy = _server.Url.ToString().TrimEnd('/');
            const string Direct = "127.0.0.1,localhost";
            return new Dictionary<string, string>
            {
                ["HTTP_PROXY"] = proxy, ["http_proxy"] = proxy, ["NO_PROXY"] = Direct, ["no_proxy"] = Direct,
            };
        }
    }

    public Uri Url => _server.Url;

    public static async Task<NameProxy> StartAsync(
        Listeners listeners, RequestRouter router, IServiceProvider services, CancellationToken cancel)
    {
        Task Handle(HttpContext context) =>
            listeners.Resolve(context.Request.Host) is { } listener
                ? router.HandleAsync(context, listener)
                : RefuseAsync(context);
        return new(await LoopbackServer.StartAsync(0, services, Handle, cancel));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status502BadGateway;
        return context.Response.WriteAsync(
            $"The rehearsal has no listener for '{context.Request.Host}'; it resolves only its load balancers' names "
            + "and ports.", context.RequestAborted);
    }
}
