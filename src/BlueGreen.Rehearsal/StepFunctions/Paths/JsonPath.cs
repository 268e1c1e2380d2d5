using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.StepFunctions.Paths;

/// <summary>
/// A parsed path from the input (<c>$</c>), the context object (<c>$$</c>) or a variable (<c>$name</c>).
/// </summary>
/// <param name="Variable">The name of the variable; empty for the context object; null for the input.</param>
internal sealed record JsonPath(string Source, string? Variable, ImmutableArray<PathSegment> Segments)
{
    private readonly bool _isDefinite = Segments.All(segment => segment.IsDefinite);

    public bool IsContext => Variable is "";

    public bool IsReference => _isDefinite && Variable is null;

    /// <exception cref="FormatException">It is not a JSONPath.</exception>
    public static JsonPath Parse(string text) => new PathParser(text).ParseWhole();

    public PathResult Select(JsonNode? root)
    {
        if (!_isDefinite)
        {
            return SelectMany(root);
        }
        for (var i = 0; i < Segments.Length; i++)
        {
            var found = Segments[i] switch
            {
                PathSegment.Field field => field.TryStep(root, out root),
                PathSegment.Index index => index.TryStep(root, out root),
                _ => false,
            };
            if (!found)
            {
                return PathResult.Missing(i);
            }
        }
        return PathResult.Of(root);
    }

    /// <summary>Jayway's wording, which AWS passes on: which step of the path found nothing.</summary>
    public string Explain(PathResult missing)
    {
        var until = string.Concat(Segments.Take(missing.MissingAt + 1).Select(Bracketed));
        var what = missing.MissingAt == Segments.Length - 1 ? "No results for path:" : "Missing property in path";
        return $"Invalid path '{Source}' : {what} ${until}";
    }

    private static string Bracketed(PathSegment segment) => segment switch
    {
        PathSegment.Field field => $"['{field.Name}']",
        PathSegment.Index index => $"[{index.Position}]",
        _ => string.Empty,
    };

    private PathResult SelectMany(JsonNode? root)
    {
        var current = new List<JsonNode?> { root };
        foreach (var segment in Segments)
        {
            var next = new List<JsonNode?>();
            foreach (var node in current)
            {
                segment.Select(node, next);
            }
            current = next;
        }
        return PathResult.Of(new JsonArray([.. current.Select(node => node?.DeepClone())]));
    }
}
