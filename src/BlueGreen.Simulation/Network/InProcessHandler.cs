using Amazon.Runtime;
using Amazon.Runtime.Internal;
using BlueGreen.Rehearsal.Aws.Wire;
using Microsoft.AspNetCore.Http;

namespace BlueGreen.Simulation.Network;

/// <summary>
/// The end of an AWS client's pipeline in a simulation: hands the request that the client would sign and send to the
/// rehearsal, and its answer back as if it had been received.
/// </summary>
/// <remarks>
/// The caller's name is all that the rehearsal reads of a signature, so nothing is hashed; and the fields of the Query
/// protocol are handed over as they are, without being written as a form first. All else is as on a wire.
/// </remarks>
internal sealed class InProcessHandler : PipelineHandler
{
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var context = executionContext.RequestContext;
        var http = (InProcessHttp)context.ClientConfig.HttpClientFactory;
        var request = RequestOf(context.Request, context.ClientConfig, http.AccessKeyId);
        var answer = await http.Way(request, context.CancellationToken);
        var response = new InProcessAnswer(answer);
        executionContext.ResponseContext.HttpResponse = response;
        return response.IsSuccessStatusCode ? null! : throw new HttpErrorResponseException(response);
    }

    public override void InvokeSync(IExecutionContext executionContext) =>
        throw new NotSupportedException("A simulation has no thread that could wait.");

    private static WireRequest RequestOf(IRequest request, IClientConfig config, string accessKeyId)
    {
        var headers = new HeaderDictionary(request.Headers.Count + 1);
        foreach (var (name, value) in request.Headers)
        {
            headers[name] = value;
        }
        headers["Authorization"] =
            $"AWS4-HMAC-SHA256 Credential={accessKeyId}/20260303/{config.AuthenticationRegion}/"
            + $"{request.OverrideSigningServiceName ?? config.AuthenticationServiceName}/aws4_request";
        var path = string.IsNullOrEmpty(request.ResourcePath) ? "/" : request.ResourcePath;
        return BodyOf(request) is { } body
            ? new(request.HttpMethod, path, headers, body)
            : new(request.HttpMethod, path, headers, [])
            {
                Form = request.ParameterCollection.GetSortedParametersList(),
            };
    }

    /// <summary>Null where the request is a form. A retry sends the same stream again.</summary>
    private static byte[]? BodyOf(IRequest request)
    {
        if (request.ContentStream is not { } stream)
        {
            return request.Content;
        }
        var body = new byte[stream.Length];
        stream.Position = 0;
        stream.ReadExactly(body);
        stream.Position = 0;
        return body;
    }
}
