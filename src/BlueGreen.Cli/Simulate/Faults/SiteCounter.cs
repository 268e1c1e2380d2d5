namespace BlueGreen.Cli.Simulate.Faults;

/// <summary>Numbers the places that a story passes, in the order in which it does.</summary>
internal sealed class SiteCounter
{
    private readonly Dictionary<(SiteKind, string), int> _passed = [];
    private readonly List<Site> _sites = [];

    public IReadOnlyList<Site> Sites => _sites;

    public Site Pass(SiteKind kind, string name)
    {
        var number = _passed[(kind, name)] = _passed.GetValueOrDefault((kind, name)) + 1;
        var site = new Site(kind, name, number);
        _sites.Add(site);
        return site;
    }
}
