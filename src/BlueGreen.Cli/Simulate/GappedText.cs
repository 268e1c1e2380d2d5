using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BlueGreen.Cli.Simulate;

/// <summary>
/// A text of a template that references interrupt: joined to one text with a mark for each, and taken apart again.
/// </summary>
internal sealed partial class GappedText
{
    private readonly List<JsonNode> _references = [];

    /// <param name="value">A text, or `Fn::Join` without a separator, as the CDK writes it.</param>
    public GappedText(JsonNode? value) => Text = value is JsonObject { Count: 1 } call
        && call["Fn::Join"] is JsonArray { Count: 2 } join && join[1] is JsonArray parts
            ? string.Concat(parts.Select(Mark))
            : value?.ToString() ?? "";

    /// <summary>The marks hold no character that JSON escapes, so they pass through texts within texts.</summary>
    public string Text { get; }

    /// <summary>The value of a template that says this text, with the references where their marks stand.</summary>
    public JsonNode ToValue(string text)
    {
        if (_references.Count == 0)
            return text;
        var parts = new JsonArray();
        var at = 0;
        foreach (Match mark in Marks().Matches(text))
        {
            if (mark.Index > at)
                parts.Add(text[at..mark.Index]);
            parts.Add(_references[int.Parse(mark.Groups[1].ValueSpan, CultureInfo.InvariantCulture)].DeepClone());
            at = mark.Index + mark.Length;
        }
        if (at < text.Length)
            parts.Add(text[at..]);
        return new JsonObject { ["Fn::Join"] = new JsonArray("", parts) };
    }

    private string Mark(JsonNode? part)
    {
        if (part is JsonValue)
            return part.ToString();
        _references.Add(part!);
        return $"<<reference {_references.Count - 1}>>";
    }

    [GeneratedRegex("<<reference ([0-9]+)>>")]
    private static partial Regex Marks();
}
