using System.Net.Http.Headers;
using BlueGreen.Rehearsal.Clock;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace BlueGreen.Rehearsal.LoadBalancing.Proxy;

/// <summary>
/// One request on its way to a target: adds what the load balancer adds ("HTTP headers and Application Load
/// Balancers") and measures the target's answer as it begins, before the client can see it.
/// </summary>
public sealed class ForwardedRequest(Listener listener, TrafficMeasures group, RehearsalClock clock) : HttpTransformer
{
    private readonly long _sentAt = clock.Work.GetTimestamp();

    /// <summary>Whether the target's headers came; what follows is its answer, whole or not.</summary>
    public bool IsAnswered { get; private set; }

    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix,
        CancellationToken cancellationToken)
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
        if (proxyResponse is not null)
        {
            IsAnswered = true;
            var headersAfter = clock.Work.GetElapsedTime(_sentAt);
            listener.LoadBalancer.Measures.Answered((int)proxyResponse.StatusCode, headersAfter, clock.Now);
            group.Answered((int)proxyResponse.StatusCode, headersAfter, clock.Now);
        }
        return base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
    }

    private static void Set(HttpRequestHeaders headers, string name, string value)
    {
        headers.Remove(name);
        headers.TryAddWithoutValidation(name, value);
    }
}
