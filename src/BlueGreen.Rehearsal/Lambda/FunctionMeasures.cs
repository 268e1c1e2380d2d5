using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>Counts what one function's processes do, whichever of them does it.</summary>
internal sealed class FunctionMeasures(string name)
{
    private readonly Lock _lock = new();
    private FunctionStatistics _soFar = new(name, 0, 0, [], null);

    public FunctionStatistics SoFar
    {
        get
        {
            lock (_lock)
            {
                return _soFar;
            }
        }
    }

    public void Started(TimeSpan took) => Change(
        soFar => soFar with { ColdStartMilliseconds = soFar.ColdStartMilliseconds.Add(took.TotalMilliseconds) });

    public void Ran(TimeSpan took, int memoryMegabytes) => Change(soFar => soFar with
    {
        Invocations = soFar.Invocations + 1,
        GigabyteSeconds = soFar.GigabyteSeconds + (took.TotalSeconds * memoryMegabytes / 1024),
    });

    public void Remember(double? residentMegabytes) => Change(soFar => residentMegabytes is { } megabytes
        ? soFar with { PeakResidentMegabytes = Math.Max(megabytes, soFar.PeakResidentMegabytes ?? 0) }
        : soFar);

    private void Change(Func<FunctionStatistics, FunctionStatistics> change)
    {
        lock (_lock)
        {
            _soFar = change(_soFar);
        }
    }
}
