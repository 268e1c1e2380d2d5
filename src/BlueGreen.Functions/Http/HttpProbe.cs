using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using BlueGreen.Core.Smoke;
using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.Http;

/// <summary>Sends our own requests as a client of the application would.</summary>
internal sealed class HttpProbe(HttpClient client, TimeProvider clock) : IProbe
{
    /// <summary>
    /// Bytes of a body that are read: what checks look for is near the beginning, and memory is bounded.
    /// </summary>
    private const int BodyMax = 64 * 1024;

    public async Task<ProbeAnswer> SendAsync(ProbeRequest request, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(request.TimeoutSeconds), clock);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        var start = clock.GetTimestamp();
        double Elapsed() => Math.Round(clock.GetElapsedTime(start).TotalMilliseconds, 1);
        try
        {
            using var message = new HttpRequestMessage(new HttpMethod(request.Method), request.Url);
            foreach (var (name, value) in request.Headers)
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }
            using var answer = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, time.Token);
            var body = await ReadAsync(answer.Content, time.Token);
            return new((int)answer.StatusCode, Headers(answer), body, Elapsed(), null);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return ProbeAnswer.None($"no answer within {request.TimeoutSeconds} s", Elapsed());
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            return ProbeAnswer.None(problem.Message, Elapsed());
        }
    }

    private static async Task<string> ReadAsync(HttpContent content, CancellationToken cancel)
    {
        await using var stream = await content.ReadAsStreamAsync(cancel);
        var buffer = ArrayPool<byte>.Shared.Rent(BodyMax);
        try
        {
            var read = await stream.ReadAtLeastAsync(
                buffer.AsMemory(0, BodyMax), BodyMax, throwOnEndOfStream: false, cancel);
            return Encoding.UTF8.GetString(buffer, 0, read);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static ImmutableDictionary<string, string> Headers(HttpResponseMessage answer) => answer.Headers
        .Concat(answer.Content.Headers)
        .ToImmutableDictionary(
            header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
}
