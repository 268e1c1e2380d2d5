using System.Text;
using Microsoft.AspNetCore.Http;

namespace BlueGreen.Rehearsal.Aws.Wire;

/// <summary>One HTTP request, read whole: API requests are small, and two readers need the body.</summary>
internal sealed record WireRequest(string Method, string Path, IHeaderDictionary Headers, byte[] Body)
{
    /// <summary>What follows the path's `?`.</summary>
    public IQueryCollection Query { get; init; } = QueryCollection.Empty;

    /// <summary>The Query protocol's fields, in order, where a client in this process wrote no form.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Form { get; init; }

    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>Set when the request is signed, or at least says for whom it would be.</summary>
    public CredentialScope? Scope { get; } = CredentialScope.Of(Headers.Authorization.ToString());

    public static async Task<WireRequest> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancel);
        return new(request.Method, request.Path.Value ?? "/", request.Headers, body.ToArray())
        {
            Query = request.Query,
        };
    }
}
