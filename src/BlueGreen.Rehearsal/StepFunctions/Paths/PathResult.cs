using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.StepFunctions.Paths;

/// <summary>What a path selected; JSON's null is a value, so absence has a member of its own.</summary>
/// <param name="MissingAt">The number of the step that found nothing, for the message.</param>
internal readonly record struct PathResult(bool Found, JsonNode? Value, int MissingAt)
{
    public static PathResult Of(JsonNode? value) => new(true, value, -1);

    public static PathResult Missing(int step) => new(false, null, step);
}
