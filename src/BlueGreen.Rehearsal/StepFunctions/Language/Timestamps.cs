using System.Globalization;
using System.Text.RegularExpressions;

namespace BlueGreen.Rehearsal.StepFunctions.Language;

/// <summary>
/// Timestamps as the Amazon States Language wants them: RFC 3339 with a capital T and an offset or Z.
/// </summary>
internal static partial class Timestamps
{
    /// <summary>What AWS says of a literal that is none.</summary>
    public const string Unfit = "String does not match RFC3339 timestamp";

    /// <summary>Null when the text is no such timestamp. Digits beyond .NET's seven of a second are cut.</summary>
    public static DateTimeOffset? Parse(string text)
    {
        var shape = Shape().Match(text);
        if (!shape.Success)
        {
            return null;
        }
        var fraction = shape.Groups["fraction"].Value;
        var digits = fraction.Length > 8 ? fraction[..8] : fraction;
        return DateTimeOffset.TryParse(
            shape.Groups["second"].Value + digits + shape.Groups["offset"].Value,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var instant)
            ? instant
            : null;
    }

    /// <summary>As the context object and responses spell an instant.</summary>
    public static string ToIso(this DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<second>\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?)(?<fraction>\.\d{1,9})?(?<offset>Z|[+-]\d\d:\d\d)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
