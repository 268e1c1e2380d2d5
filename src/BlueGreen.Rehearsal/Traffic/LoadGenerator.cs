using System.Collections.Immutable;
using BlueGreen.Rehearsal.LoadBalancing;

namespace BlueGreen.Rehearsal.Traffic;

/// <summary>Users: sends requests at a steady rate over kept connections and judges every answer.</summary>
public sealed class LoadGenerator : ITraffic
{
    /// <summary>
    /// How often due requests are sent: short beside any latency that matters, long enough to sleep in between.
    /// </summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(2);

    private readonly TrafficPlan _plan;
    private readonly TimeProvider _wall;
    private readonly HttpMessageInvoker _client;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TrafficLog _log = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly long _startedAt;
    private readonly Task _sending;
    private volatile ImmutableHashSet<string> _allowed;

    /// <summary>One for the sending loop and one for each request not yet answered.</summary>
    private int _unfinished = 1;
    private TrafficReport? _final;

    private LoadGenerator(
        TrafficPlan plan, IEnumerable<string> allowed, HttpMessageHandler transport, TimeProvider wall)
    {
        _plan = plan;
        _wall = wall;
        _allowed = [.. allowed];
        _client = new(transport);
        _startedAt = wall.GetTimestamp();
        _sending = SendAsync();
    }

    /// <param name="allowed">The versions that may answer; <see cref="Allow"/> changes them later.</param>
    /// <param name="transport">Plain sockets unless a simulation brings its own.</param>
    public static LoadGenerator Start(
        TrafficPlan plan, IEnumerable<string> allowed, TimeProvider wall, HttpMessageHandler? transport = null) =>
        new(plan, allowed, transport ?? new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            // Overload then shows as latency, and not as this process running out of sockets.
            MaxConnectionsPerServer = 512,
            UseCookies = false,
            UseProxy = false,
        }, wall);

    public void Allow(params IEnumerable<string> versions) => _allowed = [.. versions];

    /// <summary>What was seen so far; after a stop, what was seen at all.</summary>
    public TrafficReport Report() => _final ?? _log.Report(_wall.GetElapsedTime(_startedAt));

    /// <summary>Sends nothing more and waits for every answer that is still due.</summary>
    public async Task<TrafficReport> StopAsync()
    {
        var sentFor = _wall.GetElapsedTime(_startedAt);
        await _stopping.CancelAsync();
        await _sending;
        await _drained.Task;
        return _final ??= _log.Report(sentFor);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _client.Dispose();
        _stopping.Dispose();
    }

    private async Task SendAsync()
    {
        using var timer = new PeriodicTimer(Tick, _wall);
        try
        {
            for (long sent = 0; await timer.WaitForNextTickAsync(_stopping.Token);)
                for (var due = Due(); sent < due; sent++)
                    _ = SendOneAsync();
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // StopAsync waits for what is in flight.
        }
        Finish();
    }

    private long Due() => (long)(_wall.GetElapsedTime(_startedAt).TotalSeconds * _plan.RequestsPerSecond);

    private async Task SendOneAsync()
    {
        Interlocked.Increment(ref _unfinished);
        var sentAt = _wall.GetTimestamp();
        var answer = await AskAsync();
        var latency = _wall.GetElapsedTime(sentAt);
        _log.Count(TrafficPolicy.Judge(answer, _allowed), answer, latency, _wall.GetElapsedTime(_startedAt));
        Finish();
    }

    private async Task<TrafficAnswer> AskAsync()
    {
        using var patience = new CancellationTokenSource(_plan.PatienceMax, _wall);
        using var request = new HttpRequestMessage(HttpMethod.Get, _plan.Url);
        try
        {
            using var response = await _client.SendAsync(request, patience.Token);
            // Half an answer is none.
            await response.Content.CopyToAsync(Stream.Null, patience.Token);
            return new(response.StatusCode, Header(response, "Server") == Elb.ServerHeader,
                Header(response, _plan.VersionHeader), null);
        }
        catch (HttpRequestException lost)
        {
            return new(null, false, null, $"{lost.HttpRequestError}: {lost.Message}");
        }
        catch (IOException lost)
        {
            return new(null, false, null, lost.Message);
        }
        catch (OperationCanceledException)
        {
            return new(null, false, null, $"no answer within {_plan.PatienceMax.TotalSeconds} s");
        }
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private void Finish()
    {
        if (Interlocked.Decrement(ref _unfinished) == 0) _drained.TrySetResult();
    }
}
