namespace BlueGreen.Rehearsal.Tests.Moto;

/// <summary>One thing in which the two answers to an operation differ, without its values: what a row lists.</summary>
/// <param name="Path">`services[].deployments[].id`; empty for the whole answer.</param>
public sealed record Difference(string Operation, string Path, DifferenceKind Kind)
{
    /// <summary>The two values, for whoever has to judge it.</summary>
    public string Values { get; init; } = "";

    public bool Equals(Difference? other) =>
        other is not null && (Operation, Path, Kind) == (other.Operation, other.Path, other.Kind);

    public override int GetHashCode() => HashCode.Combine(Operation, Path, Kind);

    public override string ToString() => $"{Operation} | {Path} | {Kind} | {Values}";
}

/// <summary>In what two answers can differ.</summary>
public enum DifferenceKind
{
    /// <summary>A member that the rehearsal answers and Moto does not.</summary>
    RehearsalOnly,

    /// <summary>A member that Moto answers and the rehearsal does not.</summary>
    MotoOnly,

    /// <summary>Of another JSON type.</summary>
    Type,

    /// <summary>Another value, or a list of another length.</summary>
    Value,

    /// <summary>Another error, or an error on one side only; or another status code.</summary>
    Error,

    /// <summary>An operation that Moto does not answer, or that cannot be called on both alike.</summary>
    NotCompared,
}
