using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Template;

/// <summary>Reads pieces of a template that may be of any kind, and shows them in messages.</summary>
internal static class TemplateNodes
{
    /// <summary>Characters: enough to find the piece by.</summary>
    private const int ShownMax = 100;

    /// <summary>As it was written, cut to a line's length.</summary>
    public static string Shown(this JsonNode? node) => node?.ToJsonString() switch
    {
        null => "null",
        { Length: > ShownMax } text => $"{text[..ShownMax]}...",
        var text => text,
    };

    /// <summary>The text of a node that must be a name.</summary>
    public static string NameOr(this JsonNode? node, string what) => node?.GetValueKind() == JsonValueKind.String
        ? node.GetValue<string>()
        : throw new TemplateException($"{what} is {node.Shown()}; expected a text.");

    /// <summary>One of the arguments of a function.</summary>
    public static JsonNode? At(this JsonArray arguments, int index, string function) => index < arguments.Count
        ? arguments[index]
        : throw new TemplateException($"{function} has {arguments.Count} arguments; expected {index + 1} at least.");
}
