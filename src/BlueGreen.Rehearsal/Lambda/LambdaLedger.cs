using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>Adds up what all functions take.</summary>
internal sealed class LambdaLedger
{
    private readonly Lock _gate = new();
    private ImmutableArray<double> _starts = [];
    private long _invocations;
    private double? _peak;
    private double _gigabyteSeconds;

    public LambdaStatistics Read()
    {
        lock (_gate)
            return new(_invocations, _starts, _peak, _gigabyteSeconds);
    }

    public void Invoked(TimeSpan time, int megabytes)
    {
        lock (_gate)
        {
            _invocations++;
            _gigabyteSeconds += Billed(time, megabytes);
        }
    }

    public void Started(TimeSpan time, int megabytes)
    {
        lock (_gate)
        {
            _starts = _starts.Add(time.TotalMilliseconds);
            _gigabyteSeconds += Billed(time, megabytes);
        }
    }

    public void Weighed(double? megabytes)
    {
        lock (_gate)
            _peak = Nullable.Compare(megabytes, _peak) > 0 ? megabytes : _peak;
    }

    private static double Billed(TimeSpan time, int megabytes) =>
        Math.Ceiling(time.TotalMilliseconds) / 1_000 * megabytes / 1_024;
}
