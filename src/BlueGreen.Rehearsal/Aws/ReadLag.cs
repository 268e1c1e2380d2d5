namespace BlueGreen.Rehearsal.Aws;

/// <summary>How old the answers of Describe and List calls are, by the clock of the rehearsal's waits.</summary>
/// <remarks>
/// AWS tells no figures. Calls that write answer with the new state at once; only reads lag behind.
/// </remarks>
public sealed record ReadLag
{
    /// <summary>Every read answers what is.</summary>
    public static readonly ReadLag None = new() { Ecs = TimeSpan.Zero, TargetHealth = TimeSpan.Zero };

    /// <summary>
    /// Of services, tasks and a family's newest revision: "a couple of seconds", which is what ECS asks its clients to
    /// wait first, as its API is eventually consistent ("RunTask", API reference).
    /// </summary>
    public TimeSpan Ecs { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Of DescribeTargetHealth: unlike ECS's, so that two reads seldom tell of the same instant.</summary>
    public TimeSpan TargetHealth { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Of DescribeRules. None unless asked for: no source tells of an old rule after ModifyRule has answered, and none
    /// promises that there is none.
    /// </summary>
    public TimeSpan Rules { get; init; }
}
