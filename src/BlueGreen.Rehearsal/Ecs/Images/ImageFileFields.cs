using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Ecs.Images;

/// <summary>Reads an image file's fields one by one, so that every mistake names its field.</summary>
internal sealed class ImageFileFields
{
    private readonly string _source;
    private readonly JsonObject _fields;

    private ImageFileFields(string source, JsonObject fields)
    {
        _source = source;
        _fields = fields;
    }

    public static ImageFileFields Parse(string source, string json, ImmutableArray<string> known)
    {
        JsonNode? node;
        try
        {
            node = JsonNode.Parse(json, documentOptions: new() { AllowDuplicateProperties = false });
        }
        catch (JsonException broken)
        {
            throw new ImageFileException(
                source, $"not valid JSON ({broken.Message})", "one JSON object", "Correct the syntax.");
        }
        if (node is not JsonObject fields)
            throw new ImageFileException(source, $"found {Kind(node)}", "one JSON object", "Wrap the fields in { }.");
        if (fields.Select(field => field.Key).FirstOrDefault(name => !known.Contains(name)) is { } stranger)
        {
            throw new ImageFileException(
                source, $"field \"{stranger}\" is unknown", $"only {string.Join(", ", known)}",
                "Remove it or correct its name.");
        }
        return new ImageFileFields(source, fields);
    }

    public string RequiredText(string name) => Text(name)
        ?? throw Wrong(name, "is missing", "a text", "Add it.");

    public string? Text(string name) => _fields[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String
            && value.GetValue<string>() is { Length: > 0 } text => text,
        var other => throw Wrong(name, $"is {Kind(other)}", "a text that is not empty", "Write it in quotes."),
    };

    public int? Port(string name) => _fields[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var port)
            && port is > 0 and < 65536 => port,
        var other => throw Wrong(name, $"is {Kind(other)}", "a whole number from 1 to 65535", "Name a TCP port."),
    };

    public ImmutableArray<string> Texts(string name) => _fields[name] switch
    {
        null => [],
        JsonArray items => [.. items.Select((item, at) => TextOf($"{name}[{at}]", item))],
        var other => throw Wrong(name, $"is {Kind(other)}", "a list of texts", "Wrap it in [ ]."),
    };

    public ImmutableSortedDictionary<string, string> Pairs(string name) => _fields[name] switch
    {
        null => ImmutableSortedDictionary<string, string>.Empty,
        JsonObject pairs => pairs.ToImmutableSortedDictionary(
            pair => pair.Key, pair => TextOf($"{name}.{pair.Key}", pair.Value), StringComparer.Ordinal),
        var other => throw Wrong(name, $"is {Kind(other)}", "an object of texts", "Wrap it in { }."),
    };

    public ImageFileException Wrong(string name, string found, string expected, string remedy) =>
        new(_source, $"field \"{name}\" {found}", expected, remedy);

    private string TextOf(string name, JsonNode? item) =>
        item is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>()
            : throw Wrong(name, $"is {Kind(item)}", "a text", "Write it in quotes.");

    private static string Kind(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => node.ToJsonString(),
    };
}
