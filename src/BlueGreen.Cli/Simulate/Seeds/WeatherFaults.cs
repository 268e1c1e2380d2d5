using BlueGreen.Cli.Simulate.Faults;

namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>Draws what goes wrong as each place is passed.</summary>
internal sealed class WeatherFaults(Weather weather, Random chance) : IFaultSource
{
    /// <summary>A rule that is changed by hand needs a person afterwards, so it is seldom.</summary>
    private const double ByHandShare = 0.1;

    private DateTimeOffset? _start;

    /// <summary>Storms come so long after the first place that was passed.</summary>
    public Fault? At(Site site, DateTimeOffset now)
    {
        var start = _start ??= now;
        foreach (var storm in weather.Storms)
        {
            if (storm.Covers(site, now - start) && chance.Hits(storm.Share))
                return new(site, storm.Fault);
        }
        var share = weather.ShareAt(site.Kind);
        if (share == 0 || !chance.Hits(share))
            return null;
        var kind = chance.Any<FaultKind>(FaultKinds.At(site).AsSpan());
        return kind is FaultKind.ListenerSplit or FaultKind.ListenerMoved && !chance.Hits(ByHandShare)
            ? null : new(site, kind);
    }
}
