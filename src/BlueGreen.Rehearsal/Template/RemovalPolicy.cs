namespace BlueGreen.Rehearsal.Template;

/// <summary>What becomes of a resource that its stack gives up (DeletionPolicy, UpdateReplacePolicy).</summary>
public enum RemovalPolicy
{
    /// <summary>CloudFormation's default for all types that the rehearsal knows.</summary>
    Delete,

    Retain,

    /// <summary>Kept, but not when the very operation that made it fails.</summary>
    RetainExceptOnCreate,
}
