using System.Diagnostics;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.LoadBalancing.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Yarp.ReverseProxy.Forwarder;

namespace BlueGreen.Rehearsal.LoadBalancing.Proxy;

/// <summary>
/// Takes a listener's request where its rules say, and answers as the load balancer where no target can.
/// </summary>
/// <remarks>Never tries a second target or group: what went wrong must show, as it does in AWS.</remarks>
public sealed class RequestRouter(IHttpForwarder forwarder, RehearsalClock clock) : IDisposable
{
    private readonly HttpMessageInvoker _targets = new(new SocketsHttpHandler
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        // The load balancer gives a target 10 s to accept ("Troubleshoot your Application Load Balancers", 504).
        ConnectTimeout = TimeSpan.FromSeconds(10),
    });

    public Task HandleAsync(HttpContext context, Listener listener)
    {
        var rule = listener.Routes.Match(context.Request);
        return rule.Action switch
        {
            RuleAction.Forward forward => ForwardAsync(context, listener, forward.Choose(rule.NextTurn())),
            RuleAction.FixedResponse fixedResponse => AnswerAsync(context, fixedResponse),
            RuleAction.Redirect redirect => Redirect(context, listener, redirect),
            _ => throw new UnreachableException($"{rule.Action}"),
        };
    }

    public void Dispose() => _targets.Dispose();

    private async Task ForwardAsync(HttpContext context, Listener listener, TargetGroup? group)
    {
        var balancer = listener.LoadBalancer.Measures;
        var measures = group is null ? null : listener.LoadBalancer.MeasuresOf(group);
        var among = 0;
        if (group?.Next(out among) is not { } target)
        {
            await FailAsync(context, StatusCodes.Status503ServiceUnavailable, balancer, measures);
            return;
        }
        balancer.Chosen(among, clock.Now);
        measures!.Chosen(among, clock.Now);

        var request = new ForwardedRequest(listener, measures, clock);
        var error = await forwarder.SendAsync(
            context, target.Address, _targets, listener.LoadBalancer.Forwarding, request);

        if (request.IsAnswered || error == ForwarderError.RequestCanceled) return;
        if (IsConnectionError(context))
        {
            balancer.ConnectionFailed(clock.Now);
            measures.ConnectionFailed(clock.Now);
        }
        await FailAsync(context, context.Response.StatusCode, balancer, measures);
    }

    private static bool IsConnectionError(HttpContext context) =>
        context.Features.Get<IForwarderErrorFeature>()?.Exception
            is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError };

    private Task FailAsync(HttpContext context, int status, TrafficMeasures balancer, TrafficMeasures? group)
    {
        balancer.AnsweredByBalancer(status, clock.Now);
        group?.AnsweredByBalancer(status, clock.Now);
        var title = status switch
        {
            StatusCodes.Status502BadGateway => "502 Bad Gateway",
            StatusCodes.Status503ServiceUnavailable => "503 Service Temporarily Unavailable",
            StatusCodes.Status504GatewayTimeout => "504 Gateway Time-out",
            _ => $"{status}",
        };
        return AnswerAsync(context, new(status, "text/html", $"<html><body><h1>{title}</h1></body></html>"));
    }

    private static Task AnswerAsync(HttpContext context, RuleAction.FixedResponse answer)
    {
        context.Response.StatusCode = answer.StatusCode;
        context.Response.Headers[HeaderNames.Server] = Elb.ServerHeader;
        context.Response.ContentType = answer.ContentType;
        return context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }

    private static Task Redirect(HttpContext context, Listener listener, RuleAction.Redirect to)
    {
        var request = context.Request;
        string Filled(string template) => template
            .Replace("#{protocol}", "http", StringComparison.Ordinal)
            .Replace("#{host}", request.Host.Host, StringComparison.Ordinal)
            .Replace("#{port}", listener.PortText, StringComparison.Ordinal)
            .Replace("#{path}", request.Path.Value?.TrimStart('/'), StringComparison.Ordinal)
            .Replace("#{query}", request.QueryString.Value?.TrimStart('?'), StringComparison.Ordinal);
        var query = Filled(to.Query);
        context.Response.StatusCode = to.StatusCode;
        context.Response.Headers[HeaderNames.Server] = Elb.ServerHeader;
        context.Response.Headers.Location =
            $"{Filled(to.Protocol).ToLowerInvariant()}://{Filled(to.Host)}:{Filled(to.Port)}{Filled(to.Path)}"
            + (query is "" ? "" : $"?{query}");
        return Task.CompletedTask;
    }
}
