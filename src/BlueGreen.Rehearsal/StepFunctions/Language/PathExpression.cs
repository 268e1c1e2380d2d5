using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions.Language;

/// <summary>A path as a value; what is said when it finds nothing depends on the field it stands in.</summary>
internal sealed record PathExpression(JsonPath Path, Func<JsonPath, PathResult, JsonNode?, string> Explain)
    : IExpression
{
    public JsonNode? Evaluate(Evaluation with)
    {
        var found = Select(Path, with);
        return found.Found ? found.Value : throw StateFailedException.OfRuntime(Explain(Path, found, with.Input));
    }

    public static PathResult Select(JsonPath path, Evaluation with) => path.Variable switch
    {
        null => path.Select(with.Input),
        "" => OfContext(path, with.Context()),
        var name when with.Variables.TryGetValue(name, out var value) => path.Select(value),
        _ => PathResult.Missing(-1),
    };

    /// <summary>The whole of it is copied: it belongs to its flow, which goes on changing it.</summary>
    private static PathResult OfContext(JsonPath path, JsonObject context) =>
        path.Segments.IsEmpty ? PathResult.Of(context.DeepClone()) : path.Select(context);
}
