using System.Globalization;
using System.Text;
using System.Text.Json;

namespace BlueGreen.Tests.BadInput;

/// <summary>
/// JSON that may be wrong: unlike JsonNode it holds a name twice, a lone surrogate and a number of any size.
/// </summary>
internal abstract record JsonTree
{
    /// <summary>A text, number, true, false or null, as it is written.</summary>
    public sealed record Leaf(string Raw) : JsonTree;

    public sealed record List(IReadOnlyList<JsonTree> Items) : JsonTree;

    public sealed record Members(IReadOnlyList<Member> Pairs) : JsonTree;

    /// <param name="RawName">With its quotes, as it is written.</param>
    public sealed record Member(string RawName, JsonTree Value);

    public static JsonTree Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }

    /// <summary>Every tree in this one, itself first: edits say where by their place in it.</summary>
    public IReadOnlyList<JsonTree> All()
    {
        var all = new System.Collections.Generic.List<JsonTree> { this };
        for (var at = 0; at < all.Count; at++)
        {
            all.AddRange(all[at] switch
            {
                List list => list.Items,
                Members members => members.Pairs.Select(pair => pair.Value),
                _ => [],
            });
        }
        return all;
    }

    public string ToText()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    /// <summary>The text with its quotes; what is not plain ASCII is escaped, surrogates one by one.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            _ = letter is >= ' ' and < (char)127 and not ('"' or '\\')
                ? quoted.Append(letter)
                : quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
        }
        return quoted.Append('"').ToString();
    }

    private void Write(StringBuilder text)
    {
        switch (this)
        {
            case Leaf leaf:
                text.Append(leaf.Raw);
                break;
            case List list:
                WriteAll(text, '[', list.Items, item => item.Write(text), ']');
                break;
            case Members members:
                WriteAll(
                    text, '{', members.Pairs, pair => pair.Value.Write(text.Append(pair.RawName).Append(':')), '}');
                break;
            default:
                break;
        }
    }

    private static void WriteAll<T>(StringBuilder text, char open, IReadOnlyList<T> all, Action<T> write, char close)
    {
        text.Append(open);
        for (var at = 0; at < all.Count; at++)
        {
            if (at > 0)
                text.Append(',');
            write(all[at]);
        }
        text.Append(close);
    }

    private static JsonTree Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => new List([.. element.EnumerateArray().Select(Of)]),
        JsonValueKind.Object => new Members(
            [.. element.EnumerateObject().Select(pair => new Member(Quote(pair.Name), Of(pair.Value)))]),
        _ => new Leaf(element.GetRawText()),
    };
}
