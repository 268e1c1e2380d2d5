using System.Text.Json;
using System.Text.RegularExpressions;
using BlueGreen.Core.Inputs;

namespace BlueGreen.Core.Smoke;

/// <summary>Reads one member of a JSON text by a plain path: `$.a.b[0]`.</summary>
public static partial class JsonPath
{
    public static bool IsValid(string path) => Shape().IsMatch(path);

    /// <summary>The member as text, or null when the text is no JSON or has no such member.</summary>
    public static string? Read(string json, string path)
    {
        if (InputText.BrokenCharacter(json) is not null)
            return null;
        try
        {
            using var document = JsonDocument.Parse(json);
            var found = Step().Matches(path[1..])
                .Aggregate((JsonElement?)document.RootElement, (at, step) => at is { } from
                    ? Follow(from, step) : null);
            return found is not { } value ? null
                : value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Follow(JsonElement from, Match step)
    {
        if (step.Groups["index"] is { Success: true } index)
            return from.ValueKind == JsonValueKind.Array
                && int.TryParse(index.Value, out var at) && at < from.GetArrayLength()
                    ? from[at]
                    : null;
        return from.ValueKind == JsonValueKind.Object && from.TryGetProperty(step.Groups["name"].Value, out var member)
            ? member
            : null;
    }

    [GeneratedRegex(@"\A(?=.{2,256}\z)\$(\.[A-Za-z_][A-Za-z0-9_-]*|\[[0-9]+\])+\z")]
    private static partial Regex Shape();

    [GeneratedRegex(@"\.(?<name>[A-Za-z0-9_-]+)|\[(?<index>[0-9]+)\]")]
    private static partial Regex Step();
}
