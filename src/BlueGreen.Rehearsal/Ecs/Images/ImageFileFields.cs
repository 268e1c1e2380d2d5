using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Ecs.Images;

/// <summary>Reads an image file's fields one by one, so that every mistake names its field.</summary>
internal sealed class ImageFileFields
{
    /// <summary>Characters: enough to recognise a value by.</summary>
    private const int ShownMax = 100;

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
            node = WholeJson.Parse(json);
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
                source, $"field {Quote(stranger)} is unknown", $"only {string.Join(", ", known)}",
                "Remove it or correct its name.");
        }
        return new ImageFileFields(source, fields);
    }

    public string RequiredText(string name, Regex pattern, string expected) => Text(name, pattern, expected)
        ?? throw Wrong(name, "is missing", "a text", "Add it.");

    public string? Text(string name) => _fields[name] switch
    {
        null => null,
        var other => TextOf(name, other) is { Length: > 0 } text
            ? text
            : throw Wrong(name, "is empty", "a text that is not empty", "Write it in quotes."),
    };

    /// <summary>Null where the field is not there.</summary>
    public string? Text(string name, Regex pattern, string expected) => Text(name) is not { } text ? null
        : pattern.IsMatch(text) ? text
        : throw Wrong(name, $"is {Quote(text)}", expected, "Correct it.");

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
            pair => VariableOf(name, pair.Key), pair => TextOf($"{name}.{pair.Key}", pair.Value),
            StringComparer.Ordinal),
        var other => throw Wrong(name, $"is {Kind(other)}", "an object of texts", "Wrap it in { }."),
    };

    public ImageFileException Wrong(string name, string found, string expected, string remedy) =>
        new(_source, $"field {Quote(name)} {found}", expected, remedy);

    /// <summary>As a message shows it.</summary>
    public static string Quote(string text) => Cut(JsonValue.Create(text).ToJsonString());

    private string TextOf(string name, JsonNode? item)
    {
        if (item?.GetValueKind() != JsonValueKind.String)
            throw Wrong(name, $"is {Kind(item)}", "a text", "Write it in quotes.");
        var text = item.GetValue<string>();
        // Paths, arguments and variables of a process end where the first one is.
        return text.Contains('\0', StringComparison.Ordinal)
            ? throw Wrong(name, $"is {Quote(text)}", "a text without NUL characters", "Remove them.")
            : text;
    }

    private string VariableOf(string field, string name) => name.Length > 0 && name.IndexOfAny(['=', '\0']) < 0
        ? name
        : throw Wrong(field, $"has {Quote(name)}", "names of variables, without =", "Correct the name.");

    private static string Kind(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => Cut(node.ToJsonString()),
    };

    private static string Cut(string text) => text.Length > ShownMax ? $"{text[..ShownMax]}..." : text;
}
