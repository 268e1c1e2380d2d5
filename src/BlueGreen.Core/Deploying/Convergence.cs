namespace BlueGreen.Core.Deploying;

/// <summary>Whether the idle colour has become what the plan wants.</summary>
public abstract record Convergence
{
    private Convergence()
    {
    }

    public abstract string Reason { get; init; }

    public sealed record Reached(string Reason) : Convergence;

    public sealed record NotYet(string Reason) : Convergence;

    public sealed record Failed(string Reason) : Convergence;
}
