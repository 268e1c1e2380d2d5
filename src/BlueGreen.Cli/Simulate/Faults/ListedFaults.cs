namespace BlueGreen.Cli.Simulate.Faults;

/// <summary>Faults that were named beforehand, each by the number of its place.</summary>
internal sealed class ListedFaults(IReadOnlyList<Fault> faults) : IFaultSource
{
    private readonly Dictionary<Fault, DateTimeOffset> _since = [];

    public Fault? At(Site site, DateTimeOffset now)
    {
        foreach (var fault in faults)
        {
            if (fault.Site.Kind != site.Kind || fault.Site.Name != site.Name || !Strikes(fault, site.Number, now))
                continue;
            _since.TryAdd(fault, now);
            return fault;
        }
        return null;
    }

    private bool Strikes(Fault fault, int number, DateTimeOffset now) => fault.Lasts switch
    {
        Persistence.Twice => number == fault.Site.Number || number == fault.Site.Number + 1,
        Persistence.TenMinutes => IsWithin(TimeSpan.FromMinutes(10), fault, number, now),
        Persistence.Hour => IsWithin(TimeSpan.FromHours(1), fault, number, now),
        _ => number == fault.Site.Number,
    };

    private bool IsWithin(TimeSpan length, Fault fault, int number, DateTimeOffset now) =>
        number >= fault.Site.Number && (!_since.TryGetValue(fault, out var since) || now < since + length);
}
