using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>
/// Everything that is wrong with a definition, each with its place, so that one attempt shows them all.
/// </summary>
internal sealed class DefinitionProblems
{
    private readonly List<string> _found = [];

    public void Add(string kind, string problem, string place) => _found.Add($"{kind}: {problem} at {place}");

    public static AwsException Refusal(string problems) =>
        new("InvalidDefinition", $"Invalid State Machine Definition: '{problems}'");

    /// <exception cref="AwsException">`InvalidDefinition`, as CreateStateMachine answers.</exception>
    public void ThrowIfAny()
    {
        if (_found.Count > 0)
        {
            throw Refusal(string.Join(", ", _found));
        }
    }
}
