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
    /// <summary>Those that are set below, and one for why a target did not answer.</summary>
    private const int FeaturesMax = 6;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = new MemoryStream();
        var context = await ContextOfAsync(request, body, cancellationToken);
        await ServeAsync(context, request.RequestUri!);
        var response = new HttpResponseMessage((HttpStatusCode)context.Response.StatusCode)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(body.GetBuffer(), 0, (int)body.Length),
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

    private Task ServeAsync(HttpContext context, Uri url)
    {
        if (url.Host == answers.BaseUrl.Host)
        {
            return answers.ReceiveAsync(context);
        }
        var elb = balancing();
        return elb.Listeners.Resolve(context.Request.Host) is { } listener
            ? elb.Router.HandleAsync(context, listener)
            : throw new HttpRequestException(
                HttpRequestError.NameResolutionError, $"Name or service not known ({context.Request.Host})");
    }

    /// <summary>With no more features than a server would give: the context makes the others when asked.</summary>
    private static async ValueTask<DefaultHttpContext> ContextOfAsync(
        HttpRequestMessage message, Stream answer, CancellationToken cancel)
    {
        var url = message.RequestUri!;
        var request = new HttpRequestFeature
        {
            Method = message.Method.Method,
            Scheme = url.Scheme,
            Path = PathString.FromUriComponent(url.AbsolutePath).Value!,
            QueryString = url.Query,
        };
        request.Headers.Host = url.IsDefaultPort ? url.Host : url.Authority;
        foreach (var (name, values) in message.Headers.NonValidated)
        {
            request.Headers[name] = values.ToString();
        }
        if (message.Content is { } content)
        {
            request.Body = new MemoryStream(await content.ReadAsByteArrayAsync(cancel));
        }
        var features = new FeatureCollection(FeaturesMax);
        features.Set<IHttpRequestFeature>(request);
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(answer));
        features.Set<IHttpConnectionFeature>(new HttpConnectionFeature { RemoteIpAddress = IPAddress.Loopback });
        features.Set<IHttpRequestLifetimeFeature>(new HttpRequestLifetimeFeature { RequestAborted = cancel });
        return new(features);
    }
}
