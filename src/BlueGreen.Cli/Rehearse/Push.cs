namespace BlueGreen.Cli.Rehearse;

/// <summary>One image that was pushed: what to wait for, and since when.</summary>
/// <param name="Start">How much the witness had seen before the push.</param>
public sealed record Push(DateTimeOffset WallAt, int Start, string Repository, string Tag, string Digest);
