namespace BlueGreen.Simulation.Functions;

/// <summary>What becomes of one invocation of a function, as a sweep or a seed decides.</summary>
public sealed record InvocationFate
{
    public static readonly InvocationFate Good = new();

    /// <summary>Its process dies instead of making this AWS call; the first is 1.</summary>
    public int? DiesBeforeCall { get; init; }

    /// <summary>Its process dies when this call had its effect, before it hears so.</summary>
    public int? DiesAfterCall { get; init; }

    /// <summary>It does nothing until its time is over.</summary>
    public bool Hangs { get; init; }

    /// <summary>A second invocation with the same event runs beside it; nobody hears the second's answer.</summary>
    public bool RunsTwice { get; init; }

    /// <summary>Lambda itself answers with this error: `TooManyRequestsException`, `ServiceException`.</summary>
    public string? Refusal { get; init; }

    /// <summary>The function does its work, and whoever invoked it never hears.</summary>
    public bool IsUnheard { get; init; }

    /// <summary>The function did its work before Lambda refused.</summary>
    public bool IsRefusedWhenDone { get; init; }
}
