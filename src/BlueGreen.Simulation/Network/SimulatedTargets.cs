using System.Globalization;
using System.Text;
using System.Net;
using BlueGreen.Simulation.Tasks;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace BlueGreen.Simulation.Network;

/// <summary>
/// Takes one request from the load balancer to a simulated task and its answer back, as the proxy does.
/// </summary>
internal sealed class SimulatedTargets(SimulatedTasks tasks, TimeProvider clock) : IHttpForwarder
{
    public async ValueTask<ForwarderError> SendAsync(
        HttpContext context, string destinationPrefix, HttpMessageInvoker httpClient,
        ForwarderRequestConfig requestConfig, HttpTransformer transformer)
    {
        var port = destinationPrefix.AsSpan(destinationPrefix.LastIndexOf(':') + 1);
        if (tasks.At(int.Parse(port, CultureInfo.InvariantCulture)) is not { } container)
        {
            return Failed(context, StatusCodes.Status502BadGateway, HttpRequestError.ConnectionError);
        }
        var answer = container.Answer(context.Request.Path.Value ?? "/");
        var patience = requestConfig.ActivityTimeout ?? Timeout.InfiniteTimeSpan;
        var isLate = patience != Timeout.InfiniteTimeSpan && answer.After > patience;
        await Task.Delay(isLate ? patience : answer.After, clock, context.RequestAborted);
        if (isLate)
        {
            return Failed(context, StatusCodes.Status504GatewayTimeout, HttpRequestError.Unknown);
        }
        if (!container.IsListening)
        {
            return Failed(context, StatusCodes.Status502BadGateway, HttpRequestError.ResponseEnded);
        }
        using var response = new HttpResponseMessage((HttpStatusCode)answer.Status);
        await transformer.TransformResponseAsync(context, response, context.RequestAborted);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        if (container.Version is { } version)
        {
            context.Response.Headers["X-Version"] = version;
        }
        // Not by the response's writer, which would be made for these few bytes.
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(answer.Body), context.RequestAborted);
        return ForwarderError.None;
    }

    private static ForwarderError Failed(HttpContext context, int status, HttpRequestError reason)
    {
        context.Response.StatusCode = status;
        context.Features.Set<IForwarderErrorFeature>(
            new TargetFailure(new HttpRequestException(reason, "The simulated target does not answer.")));
        return ForwarderError.Request;
    }

    private sealed class TargetFailure(Exception exception) : IForwarderErrorFeature
    {
        public ForwarderError Error => ForwarderError.Request;

        public Exception Exception => exception;
    }
}
