using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.DynamoDb.Expressions;

/// <summary>The parts of an item that were asked for, in the item's own structure.</summary>
internal sealed record Projection(ImmutableArray<DocumentPath> Paths)
{
    public static Projection Parse(string expression, Placeholders placeholders)
    {
        var tokens = new TokenReader("ProjectionExpression", expression);
        var paths = ImmutableArray.CreateBuilder<DocumentPath>();
        do
        {
            var path = DocumentPath.Parse(tokens, placeholders);
            if (paths.Any(path.Overlaps))
            {
                throw tokens.Invalid(
                    "Two document paths overlap with each other; must remove or rewrite one of these paths; "
                    + $"path one: [{path.Root}], path two: [{path.Root}]");
            }
            paths.Add(path);
        }
        while (tokens.TryTake(","));
        tokens.RequireEnd();
        return new(paths.ToImmutable());
    }

    public JsonObject Of(JsonObject item)
    {
        var projected = new JsonObject();
        foreach (var path in Paths)
        {
            if (path.Read(item) is { } value)
            {
                projected[path.Root] = Grown(projected[path.Root] as JsonObject, path.Steps.AsSpan(), value);
            }
        }
        return projected;
    }

    /// <summary>
    /// Maps on the way keep only the chosen members, lists only the chosen elements, in the order of choosing.
    /// </summary>
    private static JsonNode Grown(JsonObject? grown, ReadOnlySpan<PathStep> steps, JsonObject value)
    {
        if (steps.IsEmpty)
        {
            return value.DeepClone();
        }
        if (steps[0].Name is { } name)
        {
            var members = grown?["M"]?.DeepClone() as JsonObject ?? [];
            members[name] = Grown(members[name] as JsonObject, steps[1..], value);
            return new JsonObject { ["M"] = members };
        }
        var items = grown?["L"]?.DeepClone() as JsonArray ?? [];
        items.Add(Grown(null, steps[1..], value));
        return new JsonObject { ["L"] = items };
    }
}
