using System.Net;
using Amazon.Runtime.EventStreams;
using Amazon.Runtime.Internal.Transform;
using BlueGreen.Rehearsal.Aws.Wire;

namespace BlueGreen.Simulation.Network;

/// <summary>An answer of the rehearsal as an AWS client's pipeline wants to have received it.</summary>
internal sealed class InProcessAnswer(WireResponse answer) : IWebResponseData, IHttpResponseBody
{
    public long ContentLength => answer.Body.Length;

    public string ContentType => answer.ContentType;

    public HttpStatusCode StatusCode => (HttpStatusCode)answer.Status;

    public bool IsSuccessStatusCode => answer.Status is >= 200 and < 300;

    public IHttpResponseBody ResponseBody => this;

    public string[] GetHeaderNames() => [.. answer.Headers.Keys];

    public bool IsHeaderPresent(string headerName) => Find(headerName) is not null;

    public string? GetHeaderValue(string headerName) => Find(headerName);

    public IEventStreamHeader GetEventStreamHeader(string headerName) => throw new NotSupportedException(headerName);

    public bool IsEventHeaderPresent(string headerName) => false;

    public Stream OpenResponse() => new MemoryStream(answer.Body, writable: false);

    public Task<Stream> OpenResponseAsync() => Task.FromResult(OpenResponse());

    public void Dispose()
    {
        // It holds memory only.
    }

    private string? Find(string name)
    {
        foreach (var (key, value) in answer.Headers)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }
        return null;
    }
}
