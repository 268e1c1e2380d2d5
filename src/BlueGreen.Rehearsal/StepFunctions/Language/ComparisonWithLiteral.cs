using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions.Language;

/// <summary>A variable compared with a value written in the definition.</summary>
internal sealed class ComparisonWithLiteral(
    JsonPath variable, string name, Comparison holds, JsonElement operand) : ICondition
{
    private const string Presence = "IsPresent";

    /// <summary>Compared only, never put anywhere: one node serves every execution.</summary>
    private readonly JsonNode? _operand = operand.ToNode();

    private readonly bool _wantsPresence = name == Presence && operand.ValueKind == JsonValueKind.True;

    public bool Holds(Evaluation with)
    {
        var found = PathExpression.Select(variable, with);
        if (name == Presence)
        {
            return found.Found == _wantsPresence;
        }
        return found.Found ? holds(found.Value, _operand) : throw Unreferenced(variable);
    }

    public static StateFailedException Unreferenced(JsonPath path) => new(
        StateFailedException.Runtime,
        $"Invalid path '{path.Source}': The choice state's condition path references an invalid value.");
}
