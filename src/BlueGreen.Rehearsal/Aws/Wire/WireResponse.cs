using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace BlueGreen.Rehearsal.Aws.Wire;

/// <summary>A response as a protocol wants it on the wire.</summary>
internal sealed record WireResponse(int Status, string ContentType, byte[] Body)
{
    public ImmutableDictionary<string, string> Headers { get; init; } = ImmutableDictionary<string, string>.Empty;

    public WireResponse(int status, string contentType, string text)
        : this(status, contentType, Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>
    /// Clients of services that once spoke Query still branch on those codes: they ask for them by a header, and read
    /// them in another.
    /// </summary>
    /// <remarks>Source: Smithy, "awsQueryCompatible trait".</remarks>
    public WireResponse WithQueryError(WireRequest request, AwsException error) =>
        request.Headers["x-amzn-query-mode"] == "true"
            ? this with
            {
                Headers = Headers.SetItem(
                    "x-amzn-query-error",
                    $"{error.QueryCode ?? error.Code};{(error.Status < 500 ? "Sender" : "Receiver")}"),
            }
            : this;

    public async Task SendAsync(HttpResponse response, CancellationToken cancel)
    {
        response.StatusCode = Status;
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }
        if (Status == StatusCodes.Status204NoContent)
        {
            return;
        }
        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        await response.Body.WriteAsync(Body, cancel);
    }
}
