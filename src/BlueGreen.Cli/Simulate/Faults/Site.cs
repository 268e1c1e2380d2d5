using System.Globalization;

namespace BlueGreen.Cli.Simulate.Faults;

/// <summary>One place in a story: the Number-th time that this name was passed since the story began.</summary>
public sealed record Site(SiteKind Kind, string Name, int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}#{Number}");
}
