namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>What people and the world do at a time of their own, whatever the workflow is doing.</summary>
internal enum ActKind
{
    Push,

    /// <summary>Three within a minute.</summary>
    Pushes,

    /// <summary>By tag or by digest, with or without the wish to be asked, of an image that was pushed.</summary>
    StartByHand,

    /// <summary>An input that nobody can understand, or an image that is not there.</summary>
    StartWrongly,

    RollBack,

    /// <summary>Any execution that runs, one that waits out a retention too.</summary>
    Stop,

    UpdateStack,

    ScaleLiveUp,

    ScaleLiveDown,

    LiveTaskDies,

    IdleTaskDies,

    WithdrawCapacity,

    /// <summary>And puts it right again later.</summary>
    ChangeRule,

    RaiseAlarm,
}
