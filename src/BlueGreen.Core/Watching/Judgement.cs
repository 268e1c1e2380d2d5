namespace BlueGreen.Core.Watching;

/// <summary>What one kind of evidence says of the new colour.</summary>
public abstract record Judgement
{
    private Judgement()
    {
    }

    public abstract string Reason { get; init; }

    public sealed record Good(string Reason) : Judgement;

    public sealed record Breach(string Reason) : Judgement;

    /// <summary>Too little was seen to say (R9).</summary>
    public sealed record Missing(string Reason) : Judgement;
}
