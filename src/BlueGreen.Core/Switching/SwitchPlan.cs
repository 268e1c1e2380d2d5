namespace BlueGreen.Core.Switching;

/// <summary>What a traffic step does to the production rule.</summary>
public abstract record SwitchPlan
{
    private SwitchPlan()
    {
    }

    /// <summary>The weights are this step's already: a repeated call.</summary>
    public sealed record Stay : SwitchPlan;

    public sealed record Move(Split Split) : SwitchPlan;

    public sealed record NotReady(string Reason) : SwitchPlan;

    public sealed record Refuse(string Reason) : SwitchPlan;
}
