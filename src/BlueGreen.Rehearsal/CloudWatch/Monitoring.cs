using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.CloudWatch.Alarms;
using BlueGreen.Rehearsal.CloudWatch.Api;
using BlueGreen.Rehearsal.CloudWatch.Resources;
using BlueGreen.Rehearsal.Events;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.CloudWatch;

/// <summary>
/// The whole of CloudWatch, put together: its API, its resource types and the minute by minute look at alarms.
/// </summary>
public sealed class Monitoring : IAsyncDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _watching;

    public Monitoring(AwsAccount account, RehearsalClock clock, IEventBus events, MetricDelay? delay = null)
    {
        Metrics = new(clock, delay);
        Alarms = new(account, Metrics, events, clock);
        Service = new CloudWatchService(new(Metrics, clock), new(Metrics), new(Alarms));
        ResourceKinds = [new AlarmResource(Alarms)];
        _watching = Alarms.RunAsync(_closing.Token);
    }

    public Metrics Metrics { get; }

    public AlarmBoard Alarms { get; }

    public IAwsService Service { get; }

    public IReadOnlyList<IResourceKind> ResourceKinds { get; }

    /// <summary>Rethrows what ended the watching early.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        try
        {
            await _watching;
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The rehearsal ends.
        }
        _closing.Dispose();
    }
}
