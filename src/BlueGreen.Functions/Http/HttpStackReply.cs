using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.Http;

/// <summary>Answers CloudFormation through the presigned URL that came with its event.</summary>
internal sealed class HttpStackReply(HttpClient client) : IStackReply
{
    /// <summary>The URL's signature allows no content type.</summary>
    public async Task SendAsync(string url, ReadOnlyMemory<byte> document, CancellationToken cancel)
    {
        using var content = new ReadOnlyMemoryContent(document);
        content.Headers.ContentType = null;
        using var answer = await client.PutAsync(url, content, cancel);
        answer.EnsureSuccessStatusCode();
    }
}
