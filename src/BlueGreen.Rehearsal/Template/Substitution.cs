using System.Text.RegularExpressions;

namespace BlueGreen.Rehearsal.Template;

/// <summary>The `${Name}` places of Fn::Sub; `${!Literal}` stays as `${Literal}`.</summary>
internal static partial class Substitution
{
    public static string Fill(string template, Func<string, string> value) => Place().Replace(template, place =>
        place.Groups[1].Value is ['!', .. var literal] ? $"${{{literal}}}" : value(place.Groups[1].Value.Trim()));

    /// <summary>The names that a template refers to.</summary>
    public static IEnumerable<string> Names(string template) =>
        Place().Matches(template).Select(place => place.Groups[1].Value.Trim()).Where(name => !name.StartsWith('!'));

    [GeneratedRegex(@"\$\{([^}]+)\}")]
    private static partial Regex Place();
}
