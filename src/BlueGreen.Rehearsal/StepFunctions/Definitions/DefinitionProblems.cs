using System.Collections.Immutable;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>
/// Everything that is wrong with a definition, each with its place, so that one attempt shows them all.
/// </summary>
internal sealed class DefinitionProblems
{
    private readonly List<DefinitionProblem> _found = [];

    /// <summary>
    /// Where something is not imitated that is all there is to say: the fields that belong to it are no mistakes.
    /// </summary>
    public ImmutableArray<DefinitionProblem> Found =>
        _found.Exists(IsNotImitated) ? [.. _found.Where(IsNotImitated)] : [.. _found];

    public void Add(string code, string message, string? location) =>
        _found.Add(new DefinitionProblem(code, message, location));

    /// <summary>`InvalidDefinition`, as CreateStateMachine answers.</summary>
    public static AwsException Refusal(IEnumerable<DefinitionProblem> problems) =>
        new("InvalidDefinition", $"Invalid State Machine Definition: '{string.Join(", ", problems)}'");

    private static bool IsNotImitated(DefinitionProblem problem) => problem.Code == DefinitionProblem.NotImitated;
}
