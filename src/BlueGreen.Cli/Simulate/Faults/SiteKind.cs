namespace BlueGreen.Cli.Simulate.Faults;

/// <summary>What kind of place in a story something can go wrong at.</summary>
public enum SiteKind
{
    /// <summary>
    /// An AWS call, by a function, by the state machine or by a rule: `switch/elasticloadbalancing:ModifyRule`.
    /// </summary>
    Call,

    /// <summary>An invocation of a function by the state machine: `switch`.</summary>
    Invocation,

    /// <summary>An execution enters a state: `Switch`.</summary>
    State,

    /// <summary>An event on its way to the target of a rule: `shop-push`.</summary>
    Delivery,
}
