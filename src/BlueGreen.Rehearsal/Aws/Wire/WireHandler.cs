using BlueGreen.Rehearsal.Iam;
using Microsoft.AspNetCore.Http;
using HttpStatusCode = System.Net.HttpStatusCode;

namespace BlueGreen.Rehearsal.Aws.Wire;

/// <summary>
/// The AWS endpoint without a socket: given to an AWS client as its HTTP handler, it answers within the process.
/// </summary>
public sealed class WireHandler(IAwsGateway gateway, ICredentials credentials) : HttpMessageHandler
{
    private readonly WireDesk _desk = new(gateway, credentials);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = new HeaderDictionary();
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            headers[name] = values.ToString();
        }
        byte[] body = [];
        if (request.Content is { } content)
        {
            foreach (var (name, values) in content.Headers.NonValidated)
            {
                headers[name] = values.ToString();
            }
            body = await content.ReadAsByteArrayAsync(cancellationToken);
        }
        var path = request.RequestUri!.AbsolutePath;
        var answer = await _desk.AnswerAsync(new(request.Method.Method, path, headers, body), cancellationToken);
        return ResponseOf(answer, request);
    }

    private static HttpResponseMessage ResponseOf(WireResponse answer, HttpRequestMessage request)
    {
        var content = new ByteArrayContent(answer.Body);
        content.Headers.TryAddWithoutValidation("Content-Type", answer.ContentType);
        content.Headers.ContentLength = answer.Body.Length;
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            Content = content,
            RequestMessage = request,
        };
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }
        return response;
    }
}
