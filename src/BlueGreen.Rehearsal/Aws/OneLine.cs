using System.Globalization;
using System.Text;

namespace BlueGreen.Rehearsal.Aws;

/// <summary>A message that quotes what somebody wrote, as a terminal can show it.</summary>
internal static class OneLine
{
    /// <summary>Characters: a screen of them, for the message that lists resources.</summary>
    private const int LengthMax = 2_000;

    public static string Of(string message)
    {
        var line = new StringBuilder();
        foreach (var letter in message.Length > LengthMax ? message.AsSpan(0, LengthMax) : message)
        {
            _ = char.IsControl(letter)
                ? line.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}")
                : line.Append(letter);
        }
        return message.Length > LengthMax ? $"{line}..." : $"{line}";
    }
}
