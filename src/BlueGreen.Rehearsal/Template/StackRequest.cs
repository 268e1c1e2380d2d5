using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.Template;

/// <summary>What a stack is made from.</summary>
public sealed record StackRequest(string Name, CloudFormationTemplate Template)
{
    /// <summary>Values for the template's parameters; the others take their defaults.</summary>
    public ImmutableDictionary<string, string> Parameters { get; init; } = ImmutableDictionary<string, string>.Empty;
}
