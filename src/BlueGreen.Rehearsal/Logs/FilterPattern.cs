using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace BlueGreen.Rehearsal.Logs;

/// <summary>The terms of a filter pattern: all of the plain ones, none of the `-` ones, one of the `?` ones.</summary>
/// <remarks>Source: CloudWatch Logs User Guide, "Filter pattern syntax", unstructured log events.</remarks>
internal sealed partial record FilterPattern(
    ImmutableArray<string> All, ImmutableArray<string> None, ImmutableArray<string> Any)
{
    /// <exception cref="Aws.AwsException">`InvalidParameterException`: a pattern for JSON or columns.</exception>
    public static FilterPattern Parse(string pattern)
    {
        var text = pattern.Trim();
        if (text.StartsWith('{') || text.StartsWith('[') || text.StartsWith('%'))
        {
            throw LogParameters.Invalid(
                $"The rehearsal filters by terms (word, \"exact words\", -word, ?word), and not by {text}.");
        }
        var terms = Term().Matches(text)
            .Select(match => (Sign: match.Groups[1].Value, Text: match.Groups[2].Value.Trim('"')))
            .ToLookup(term => term.Sign, term => term.Text);
        return new([.. terms[""]], [.. terms["-"]], [.. terms["?"]]);
    }

    /// <summary>Terms are case-sensitive.</summary>
    public bool Matches(string message)
    {
        bool Has(string term) => message.Contains(term, StringComparison.Ordinal);
        return All.All(Has) && !None.Any(Has) && (Any.IsEmpty || Any.Any(Has));
    }

    [GeneratedRegex("""([-?]?)("[^"]*"|[^\s"]+)""")]
    private static partial Regex Term();
}
