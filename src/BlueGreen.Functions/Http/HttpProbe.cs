using System.Buffers;
using System.Net.Http.Headers;
using System.Text;
using BlueGreen.Core.Smoke;
using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.Http;

/// <summary>Sends our own requests as a client of the application would.</summary>
internal sealed class HttpProbe(HttpMessageHandler network, TimeProvider clock) : IProbe, IDisposable
{
    /// <summary>
    /// Bytes of a body that are read: what checks look for is near the beginning, and memory is bounded.
    /// </summary>
    private const int BodyMax = 64 * 1024;

    /// <summary>An HttpClient would add limits and buffers of its own, and every probe has one limit already.</summary>
    private readonly HttpMessageInvoker _client = new(network, disposeHandler: false);

    public async Task<ProbeAnswer> SendAsync(ProbeRequest request, CancellationToken cancel)
    {
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(request.TimeoutSeconds), clock);
        using var end = cancel.UnsafeRegister(static time => ((CancellationTokenSource)time!).Cancel(), time);
        var start = clock.GetTimestamp();
        double Elapsed() => Math.Round(clock.GetElapsedTime(start).TotalMilliseconds, 1);
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Parse(request.Method), request.Url);
            foreach (var (name, value) in request.Headers)
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }
            using var answer = await _client.SendAsync(message, time.Token);
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

    public void Dispose() => _client.Dispose();

    private static async ValueTask<string> ReadAsync(HttpContent content, CancellationToken cancel)
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

    private static Dictionary<string, string> Headers(HttpResponseMessage answer)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in new HttpHeaders[] { answer.Headers, answer.Content.Headers })
        {
            foreach (var (name, values) in part)
            {
                headers.Add(name, string.Join(", ", values));
            }
        }
        return headers;
    }
}
