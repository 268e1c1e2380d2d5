namespace BlueGreen.Cli.Simulate.Releases;

/// <summary>What became of a release.</summary>
public enum ReleaseEnd
{
    /// <summary>No user ever met it.</summary>
    StoppedBeforeSwitch,

    /// <summary>Users met it, and production went back.</summary>
    RolledBack,

    /// <summary>It stayed.</summary>
    WentLive,
}
