using System.Net;
using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Rehearsal.LoadBalancing.Health;

/// <summary>Checks a target over HTTP on a connection of its own, as health checkers do.</summary>
public sealed class HttpHealthProbe(RehearsalClock clock) : IHealthProbe, IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        // A kept connection would pass a target that no longer accepts new ones.
        PooledConnectionLifetime = TimeSpan.Zero,
    })
    { Timeout = Timeout.InfiniteTimeSpan };

    public async Task<ProbeAnswer> AskAsync(Target target, HealthCheck check, CancellationToken cancel)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(check.TimeoutSeconds), clock.Work);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, deadline.Token);
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri($"http://{IPAddress.Loopback}:{check.PortOf(target)}{check.Path}"));
        request.Headers.TryAddWithoutValidation("User-Agent", "ELB-HealthChecker/2.0");
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseContentRead, both.Token);
            return new ProbeAnswer.Answered((int)response.StatusCode);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new ProbeAnswer.TimedOut();
        }
        catch (HttpRequestException)
        {
            return new ProbeAnswer.Failed();
        }
    }

    public void Dispose() => _client.Dispose();
}
