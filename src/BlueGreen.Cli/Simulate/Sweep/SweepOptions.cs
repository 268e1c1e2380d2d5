using BlueGreen.Cli.Simulate.Stories;

namespace BlueGreen.Cli.Simulate.Sweep;

/// <summary>How much of the sweep is to be run.</summary>
public sealed record SweepOptions
{
    /// <summary>The committed template's text.</summary>
    public required string Template { get; init; }

    public IReadOnlyList<string> Scenarios { get; init; } = [.. StoryBook.All.Select(story => story.Scenario.Name)];

    public long Seed { get; init; } = 1;

    /// <summary>Every place with every kind of fault once, instead of every time that a story passes it.</summary>
    public bool IsPart { get; init; }

    /// <summary>At most so many of those, evenly spread; null for all.</summary>
    public int? RunsMax { get; init; }

    /// <summary>One violation is enough to know.</summary>
    public bool EndsAtFirst { get; init; }

    /// <summary>These stories alone; all where none is named.</summary>
    /// <exception cref="BadInputException">There is none of that name.</exception>
    public SweepOptions Only(IReadOnlyList<string> scenarios) => scenarios.Count == 0
        ? this
        : this with { Scenarios = [.. scenarios.Select(name => StoryBook.Find(name).Scenario.Name)] };

    public int Workers { get; init; } = Environment.ProcessorCount;
}
