namespace BlueGreen.Cli.Rehearse.Scenarios;

/// <summary>A story of one release: what is done, and how it must end.</summary>
/// <param name="Story">One line for `--list`.</param>
/// <param name="Play">Acts as people and the world would. It returns when the story is over.</param>
public sealed record Scenario(string Name, string Story, Outcome Expected, Func<Stage, CancellationToken, Task> Play)
{
    /// <summary>False for the story that begins on an installation without any release.</summary>
    public bool StartsWithRelease { get; init; } = true;
}

/// <summary>How a story can end for production.</summary>
public enum Outcome
{
    /// <summary>The new release serves all traffic.</summary>
    Promoted,

    /// <summary>The listener moved, and came back.</summary>
    RolledBack,

    /// <summary>The listener never moved.</summary>
    Untouched,

    /// <summary>Something that no story wants.</summary>
    Unexpected,
}
