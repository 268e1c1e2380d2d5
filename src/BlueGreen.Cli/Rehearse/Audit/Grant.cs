using System.Collections.Immutable;

namespace BlueGreen.Cli.Rehearse.Audit;

/// <summary>One thing that the template lets a role do, as a person reads it.</summary>
/// <param name="Role">The role; of a resource's own policy the resource, for whoever it names.</param>
public sealed record Grant(string Role, string Action, string Resource, string Condition)
{
    /// <summary>Where the template has it.</summary>
    public required string LogicalId { get; init; }

    /// <summary>A grant is kept, and taken away, with its action, whatever resources that names.</summary>
    public GrantKey Key => new(Role, Action);
}

/// <summary>The unit of an audit: this role, this action.</summary>
public sealed record GrantKey(string Role, string Action)
{
    public override string ToString() => $"{Role}: {Action}";
}

/// <summary>A grant with its intrinsics resolved, as the rehearsal's own log names what was used.</summary>
/// <param name="Holders">The roles' ARNs.</param>
public sealed record ResolvedGrant(Grant Grant, ImmutableArray<string> Holders, string Resource);
