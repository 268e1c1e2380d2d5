using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.Template;

/// <summary>What a stack is to become.</summary>
public sealed record StackUpdate(CloudFormationTemplate Template)
{
    /// <summary>Values for the template's parameters; the others take their defaults.</summary>
    public ImmutableDictionary<string, string> Parameters { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// `DeploymentMode=REVERT_DRIFT`: every resource gets its full properties, changed or not.
    /// </summary>
    public bool RevertsDrift { get; init; }
}
