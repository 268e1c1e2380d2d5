using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BlueGreen.Rehearsal.Events;

/// <summary>The dotted paths of InputPath and InputPathsMap: `$.detail.image-tag`, `$.resources[0]`.</summary>
internal static partial class EventPath
{
    /// <summary>Null where the path leads nowhere.</summary>
    public static JsonNode? Read(JsonNode root, string path)
    {
        JsonNode? node = root;
        foreach (Match step in Step().Matches(path))
        {
            node = step.Groups["index"] is { Success: true } index
                ? (node as JsonArray)?.ElementAtOrDefault(int.Parse(index.Value, CultureInfo.InvariantCulture))
                : (node as JsonObject)?[step.Groups["name"].Value];
        }
        return node?.DeepClone();
    }

    [GeneratedRegex(@"\.(?<name>[^.\[\]]+)|\[(?<index>\d+)\]")]
    private static partial Regex Step();
}
