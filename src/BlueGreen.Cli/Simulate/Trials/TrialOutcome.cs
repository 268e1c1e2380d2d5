namespace BlueGreen.Cli.Simulate.Trials;

/// <summary>Where production stood when a trial was over.</summary>
public enum TrialOutcome
{
    /// <summary>A release that was pushed in the trial is live.</summary>
    Promoted,

    /// <summary>Traffic moved, and the release from before is live.</summary>
    RolledBack,

    /// <summary>Traffic never moved.</summary>
    Untouched,

    /// <summary>The workflow says that it needs a person, and why.</summary>
    NeedsPerson,

    /// <summary>None of these.</summary>
    Unexpected,
}
