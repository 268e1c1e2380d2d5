namespace BlueGreen.Core.Listener;

/// <summary>The production rule understood as a split between our two colours, or not.</summary>
public abstract record RuleReading
{
    private RuleReading()
    {
    }

    public sealed record Ours(Split Split, bool Sticky) : RuleReading;

    public sealed record Foreign(string Reason) : RuleReading;
}
