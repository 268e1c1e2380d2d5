using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace BlueGreen.Rehearsal.LoadBalancing.Proxy;

/// <summary>
/// One request on its way to a target: adds what the load balancer adds ("HTTP headers and Application Load
/// Balancers") and notes when the target's answer began.
/// </summary>
public sealed class ForwardedRequest(Listener listener, TimeProvider wall) : HttpTransformer
{
    private readonly long _sentAt = wall.GetTimestamp();

    /// <summary>From sending until the target's headers, as `TargetResponseTime` has it; null without an answer.</summary>
    public TimeSpan? HeadersAfter { get; private set; }

    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        var client = httpContext.Connection.RemoteIpAddress?.ToString() ?? "127.0.0.1";
        var before = httpContext.Request.Headers["X-Forwarded-For"].ToString();
        Set(proxyRequest.Headers, "X-Forwarded-For", before is "" ? client : $"{before}, {client}");
        Set(proxyRequest.Headers, "X-Forwarded-Proto", "http");
        Set(proxyRequest.Headers, "X-Forwarded-Port", listener.PortText);
    }

    public override ValueTask<bool> TransformResponseAsync(
        HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        if (proxyResponse is not null) HeadersAfter = wall.GetElapsedTime(_sentAt);
        return base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
    }

    private static void Set(HttpRequestHeaders headers, string name, string value)
    {
        headers.Remove(name);
        headers.TryAddWithoutValidation(name, value);
    }
}
