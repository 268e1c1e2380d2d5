namespace BlueGreen.Cli.Simulate.Faults;

/// <summary>What goes wrong, or what somebody does at the worst moment.</summary>
public enum FaultKind
{
    /// <summary>AWS says that there are too many calls.</summary>
    Throttled,

    /// <summary>A status of 500, and nothing was done.</summary>
    FailedBefore,

    /// <summary>A status of 500, though it was done.</summary>
    FailedAfter,

    /// <summary>It was done, and the connection ends without an answer.</summary>
    AnswerLost,

    /// <summary>The connection ends, and nothing was done.</summary>
    ConnectionReset,

    Denied,

    /// <summary>The function's process ends instead of making the call.</summary>
    DiesBefore,

    /// <summary>The function's process ends when the call is done, before it hears so.</summary>
    DiesAfter,

    /// <summary>
    /// The function, or the service that the state machine calls, does nothing until its time is over.
    /// </summary>
    Hangs,

    /// <summary>The function is invoked a second time, with the same event, beside the first.</summary>
    InvokedTwice,

    /// <summary>Somebody presses Stop.</summary>
    Stopped,

    /// <summary>The execution's own time is over.</summary>
    TimedOut,

    EventLost,

    EventDoubled,

    EventLateMinute,

    EventLateHour,

    /// <summary>A task of the colour with production traffic ends.</summary>
    LiveTaskDies,

    /// <summary>A task of the other colour ends.</summary>
    IdleTaskDies,

    /// <summary>No task starts for an hour.</summary>
    NoCapacity,

    /// <summary>Automatic scaling gives the live colour one task more.</summary>
    LiveGrows,

    /// <summary>Automatic scaling takes a task from the live colour, if it has more than one.</summary>
    LiveShrinks,

    /// <summary>Somebody sets the production rule to 50 : 50.</summary>
    ListenerSplit,

    /// <summary>Somebody gives all traffic to the colour that has none.</summary>
    ListenerMoved,

    /// <summary>Somebody runs `cdk deploy` with other settings, and every resource is sent in full.</summary>
    StackUpdated,

    /// <summary>Three more images are pushed.</summary>
    PushesArrive,

    /// <summary>The question is answered twice with yes.</summary>
    ApprovedTwice,

    /// <summary>The question is answered when its time is over.</summary>
    ApprovedLate,

    /// <summary>The question is answered with yes, for another digest.</summary>
    ApprovedForOther,

    /// <summary>A person asks for a roll-back.</summary>
    RollbackAsked,
}
