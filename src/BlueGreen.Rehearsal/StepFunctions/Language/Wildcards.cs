namespace BlueGreen.Rehearsal.StepFunctions.Language;

/// <summary>The patterns of StringMatches: a star stands for any text, `\*` for a star, `\\` for a backslash.</summary>
/// <remarks>
/// Never slower than pattern times text: after a mismatch only the last star takes one letter more. A regular
/// expression of many stars would not end.
/// </remarks>
internal static class Wildcards
{
    private const char AnyText = '*';

    public static bool Match(string pattern, string text)
    {
        var (at, read) = (0, 0);
        var (afterStar, retry) = (-1, 0);
        while (read < text.Length)
        {
            if (at < pattern.Length && pattern[at] == AnyText)
            {
                (afterStar, retry) = (++at, read);
            }
            else if (at < pattern.Length && Letter(pattern, at) is var (letter, width) && letter == text[read])
            {
                (at, read) = (at + width, read + 1);
            }
            else if (afterStar >= 0)
            {
                (at, read) = (afterStar, ++retry);
            }
            else
            {
                return false;
            }
        }
        while (at < pattern.Length && pattern[at] == AnyText)
        {
            at++;
        }
        return at == pattern.Length;
    }

    private static (char Letter, int Width) Letter(string pattern, int at) =>
        pattern[at] == '\\' && at + 1 < pattern.Length && pattern[at + 1] is AnyText or '\\'
            ? (pattern[at + 1], 2)
            : (pattern[at], 1);
}
