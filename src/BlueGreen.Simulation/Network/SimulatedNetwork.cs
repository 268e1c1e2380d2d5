using System.Net;
using BlueGreen.Rehearsal.LoadBalancing;
using BlueGreen.Rehearsal.Template;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace BlueGreen.Simulation.Network;

/// <summary>
/// What functions reach over HTTP besides AWS: the load balancer's names, by its own routing, and CloudFormation's
/// addresses for answers.
/// </summary>
internal sealed class SimulatedNetwork(Func<ElasticLoadBalancing> balancing, CustomResourceAnswers answers)
    : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = await ContextOfAsync(request, cancellationToken);
        await ServeAsync(context);
        var response = new HttpResponseMessage((HttpStatusCode)context.Response.StatusCode)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(((MemoryStream)context.Response.Body).ToArray()),
        };
        foreach (var (name, values) in context.Response.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                response.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }
        return response;
    }

    private Task ServeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Host.Host == answers.BaseUrl.Host)
        {
            return answers.ReceiveAsync(context);
        }
        var elb = balancing();
        return elb.Listeners.Resolve(request.Host) is { } listener
            ? elb.Router.HandleAsync(context, listener)
            : throw new HttpRequestException(
                HttpRequestError.NameResolutionError, $"Name or service not known ({request.Host})");
    }

    private static async Task<DefaultHttpContext> ContextOfAsync(HttpRequestMessage message, CancellationToken cancel)
    {
        var url = message.RequestUri!;
        var context = new DefaultHttpContext { RequestAborted = cancel };
        var request = context.Request;
        request.Method = message.Method.Method;
        request.Scheme = url.Scheme;
        request.Host = url.IsDefaultPort ? new(url.Host) : new(url.Host, url.Port);
        request.Path = url.AbsolutePath;
        request.QueryString = new(url.Query);
        foreach (var (name, values) in message.Headers.NonValidated)
        {
            request.Headers[name] = values.ToString();
        }
        if (message.Content is { } content)
        {
            request.Body = new MemoryStream(await content.ReadAsByteArrayAsync(cancel));
        }
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(new MemoryStream()));
        return context;
    }
}
