using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Clock;
using Microsoft.AspNetCore.Http;

namespace BlueGreen.Rehearsal.Template;

/// <summary>The pre-signed addresses at which custom resources leave their answers.</summary>
public sealed class CustomResourceAnswers(TimeProvider clock)
{
    public const string Path = "/custom-resources/";

    private readonly ConcurrentDictionary<string, Promise<JsonObject>> _expected =
        new(StringComparer.Ordinal);

    /// <summary>Where the answers are received: the endpoint, once it listens; a name of its own without one.</summary>
    public Uri BaseUrl { get; set; } = new("http://cloudformation.invalid");

    public Uri UrlOf(string requestId) => new(BaseUrl, Path + requestId);

    /// <summary>Completes with the first answer to <paramref name="requestId"/>.</summary>
    public Task<JsonObject> ExpectAsync(string requestId) =>
        (_expected[requestId] = new(clock)).Task;

    public void Forget(string requestId) => _expected.TryRemove(requestId, out _);

    /// <summary>False for a request that nobody waits for (any more).</summary>
    public bool Accept(string requestId, JsonObject answer) =>
        _expected.TryGetValue(requestId, out var expected) && expected.TryGive(answer);

    /// <summary>
    /// The endpoint's page below <see cref="Path"/>: `PUT` with a JSON object, whatever its content type.
    /// </summary>
    public async Task ReceiveAsync(HttpContext context)
    {
        var requestId = context.Request.Path.Value![Path.Length..];
        JsonObject? answer;
        try
        {
            answer = await JsonNode.ParseAsync(
                context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject;
        }
        catch (JsonException)
        {
            answer = null;
        }
        context.Response.StatusCode =
            context.Request.Method != "PUT" || answer is null ? StatusCodes.Status400BadRequest
            : Accept(requestId, answer) ? StatusCodes.Status200OK
            : StatusCodes.Status403Forbidden;
    }
}
