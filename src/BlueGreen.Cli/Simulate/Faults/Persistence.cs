namespace BlueGreen.Cli.Simulate.Faults;

/// <summary>How long a fault of a call lasts.</summary>
public enum Persistence
{
    Once,

    /// <summary>Also the next time that the same call is made.</summary>
    Twice,

    /// <summary>Every time, for ten minutes from the first.</summary>
    TenMinutes,

    /// <summary>Every time, for an hour from the first: longer than anything is tried.</summary>
    Hour,
}
