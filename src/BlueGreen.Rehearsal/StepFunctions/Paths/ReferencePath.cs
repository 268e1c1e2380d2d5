using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.StepFunctions.Paths;

/// <summary>
/// Where <c>ResultPath</c> puts a result: a path of names and positions, created where it does not exist.
/// </summary>
internal sealed record ReferencePath(JsonPath Path)
{
    /// <exception cref="StateFailedException">The path leads through something that is not an object.</exception>
    public JsonNode? Put(JsonNode? root, JsonNode? value)
    {
        if (Path.Segments.IsEmpty)
        {
            return value;
        }
        var changed = root is JsonObject or JsonArray ? root.DeepClone() : throw Unmatched(root);
        var at = changed;
        foreach (var segment in Path.Segments[..^1])
        {
            at = Child(at, segment) ?? throw Unmatched(root);
        }
        if (!TrySet(at, Path.Segments[^1], value.Adopted()))
        {
            throw Unmatched(root);
        }
        return changed;
    }

    private static JsonNode? Child(JsonNode at, PathSegment segment)
    {
        switch (at, segment)
        {
            case (JsonObject fields, PathSegment.Field field):
                if (fields[field.Name] is null)
                {
                    fields[field.Name] = new JsonObject();
                }
                return fields[field.Name];
            case (JsonArray, PathSegment.Index index):
                return index.TryStep(at, out var item) ? item : null;
            default:
                return null;
        }
    }

    private static bool TrySet(JsonNode at, PathSegment segment, JsonNode? value)
    {
        switch (at, segment)
        {
            case (JsonObject fields, PathSegment.Field field):
                fields[field.Name] = value;
                return true;
            case (JsonArray items, PathSegment.Index index) when index.TryStep(items, out _):
                items[index.Position < 0 ? items.Count + index.Position : index.Position] = value;
                return true;
            default:
                return false;
        }
    }

    private StateFailedException Unmatched(JsonNode? root) =>
        new("States.ResultPathMatchFailure", $"Unable to apply ReferencePath {Path.Source} to input {root.ToText()}");
}
