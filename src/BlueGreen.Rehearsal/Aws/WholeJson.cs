using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Aws;

/// <summary>
/// Reads JSON to its last letter at once. Else a name that is there twice, and an escaped half of a surrogate pair,
/// show only when somebody asks for a member, who cannot say whose text it was.
/// </summary>
internal static class WholeJson
{
    /// <exception cref="JsonException">It is no JSON, has a name twice, or has what no text can hold.</exception>
    public static JsonNode? Parse(string json, JsonDocumentOptions options = default)
    {
        try
        {
            var node = JsonNode.Parse(json, documentOptions: options with { AllowDuplicateProperties = false });
            Read(node);
            return node;
        }
        catch (InvalidOperationException broken)
        {
            throw new JsonException(broken.Message, broken);
        }
    }

    private static void Read(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (_, value) in members)
                    Read(value);
                break;
            case JsonArray items:
                foreach (var item in items)
                    Read(item);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                _ = value.GetValue<string>();
                break;
            default:
                break;
        }
    }
}
