using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BlueGreen.Core.Inputs;

/// <summary>How what somebody sent stands in a message: as it was written, on one line, cut to its length.</summary>
public static partial class InputText
{
    /// <summary>Characters: a line that a person reads, and enough to recognise a value by.</summary>
    private const int LengthMax = 100;

    /// <summary>Characters: a parser's sentence with the line and the column.</summary>
    private const int ProblemMax = 300;

    /// <summary>JSON as it was written.</summary>
    public static string Show(JsonElement value, int max = LengthMax) =>
        value.ValueKind == JsonValueKind.Undefined ? "absent" : Line(value.GetRawText(), max);

    /// <summary>What a parser says, which may quote what it read.</summary>
    public static string Show(JsonException problem) => Line(problem.Message, ProblemMax);

    /// <summary>A text without quotes.</summary>
    public static string Line(string text, int max = LengthMax)
    {
        var line = new StringBuilder();
        // Half of a surrogate pair, and what is cut in half, becomes U+FFFD.
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, max)).EnumerateRunes())
        {
            _ = Rune.IsControl(letter)
                ? line.Append(CultureInfo.InvariantCulture, $"\\u{letter.Value:x4}")
                : line.Append(letter.ToString());
        }
        return text.Length > max ? $"{line}..." : $"{line}";
    }

    /// <summary>
    /// Half of a surrogate pair, with what stands before it. JSON's grammar allows its escape, no text can hold it.
    /// </summary>
    public static string? BrokenCharacter(string json)
    {
        Match? high = null;
        foreach (Match escape in Escape().Matches(json))
        {
            var unit = escape.Groups["unit"] is { Success: true } digits
                ? (char)int.Parse(digits.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                : ' ';
            var completes = high is not null && char.IsLowSurrogate(unit) && high.Index + high.Length == escape.Index;
            if (!completes && (high ?? (char.IsLowSurrogate(unit) ? escape : null)) is { } half)
                return Before(json, half);
            high = char.IsHighSurrogate(unit) ? escape : null;
        }
        return high is null ? null : Before(json, high);
    }

    private static string Before(string json, Match half)
    {
        var start = Math.Max(0, half.Index - (LengthMax / 2));
        return Line(json[start..(half.Index + half.Length)]);
    }

    [GeneratedRegex(@"\\(u(?<unit>[0-9A-Fa-f]{4})|.)", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Escape();
}
