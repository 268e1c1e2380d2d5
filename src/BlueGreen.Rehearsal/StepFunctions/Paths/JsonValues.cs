using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.StepFunctions.Paths;

/// <summary>How the interpreter reads and writes JSON values, wherever they came from.</summary>
/// <remarks>
/// Nodes that flow through an execution are never changed; whoever puts one into another adopts it first.
/// </remarks>
internal static class JsonValues
{
    /// <summary>AWS escapes neither angle brackets nor letters outside ASCII.</summary>
    public static readonly JsonSerializerOptions Plain =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = DepthMax };

    /// <summary>Levels of nesting; where the reader of AWS's language runtime ends too (Jackson's default).</summary>
    private const int DepthMax = 1000;

    private static readonly JsonDocumentOptions Lax = new() { MaxDepth = DepthMax };

    public static JsonValueKind Kind(this JsonNode? node) => node?.GetValueKind() ?? JsonValueKind.Null;

    public static string ToText(this JsonNode? node) => node is null ? "null" : node.ToJsonString(Plain);

    /// <summary>The characters of a string value.</summary>
    public static string Text(this JsonNode? node) => node!.GetValue<string>();

    public static double Real(this JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<double>(out var real) => real,
        JsonValue value when value.TryGetValue<long>(out var whole) => whole,
        JsonValue value when value.TryGetValue<int>(out var whole) => whole,
        _ => double.Parse(node!.ToJsonString(), CultureInfo.InvariantCulture),
    };

    /// <summary>A number without a fraction, else null.</summary>
    public static long? Whole(this JsonNode? node) =>
        node.Kind() == JsonValueKind.Number && double.IsInteger(node.Real()) ? (long)node.Real() : null;

    public static bool IsTrue(this JsonNode? node) => node.Kind() == JsonValueKind.True;

    /// <summary>The node itself where it has no parent yet, else a copy: a node can be in one place only.</summary>
    public static JsonNode? Adopted(this JsonNode? node) => node?.Parent is null ? node : node.DeepClone();

    /// <summary>An array of nodes, wherever they are; two branches may both bring the same one.</summary>
    public static JsonArray ToJsonArray(this IEnumerable<JsonNode?> items)
    {
        var array = new JsonArray();
        foreach (var item in items)
        {
            array.Add(item.Adopted());
        }
        return array;
    }

    /// <summary>A fresh node over immutable text: definitions are shared by executions, nodes are not.</summary>
    public static JsonNode? ToNode(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        _ => JsonValue.Create(element),
    };

    /// <summary>The node of a JSON text; false when it is none.</summary>
    public static bool TryParse(string text, out JsonNode? node)
    {
        try
        {
            node = WholeJson.Parse(text, Lax);
            return true;
        }
        catch (JsonException)
        {
            return TryParseLax(text, out node);
        }
    }

    /// <summary>Of fields with one name the last counts, as in AWS; .NET refuses to have two.</summary>
    private static bool TryParseLax(string text, out JsonNode? node)
    {
        try
        {
            node = Distinct(JsonElement.Parse(text, Lax));
            return true;
        }
        // The second: an escaped half of a surrogate pair, which no text can hold.
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            node = null;
            return false;
        }
    }

    private static JsonNode? Distinct(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var fields = new JsonObject();
                foreach (var field in element.EnumerateObject())
                {
                    fields[field.Name] = Distinct(field.Value);
                }
                return fields;
            case JsonValueKind.Array:
                return new JsonArray([.. element.EnumerateArray().Select(Distinct)]);
            case JsonValueKind.String:
                return JsonValue.Create(element.GetString());
            default:
                return element.ToNode();
        }
    }
}
