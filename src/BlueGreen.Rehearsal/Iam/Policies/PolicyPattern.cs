namespace BlueGreen.Rehearsal.Iam.Policies;

/// <summary>IAM's wildcards: `*` is any run of characters, `?` is any one.</summary>
/// <remarks>Source: IAM User Guide, "IAM JSON policy elements: Resource" and "Action".</remarks>
internal static class PolicyPattern
{
    /// <summary>Resources are compared as written, whatever a `*` has to swallow, colons included.</summary>
    public static bool Matches(string pattern, string text) => Matches(pattern, text, ignoresCase: false);

    /// <summary>Service prefixes and action names are compared without regard to case.</summary>
    public static bool MatchesAction(string pattern, string action) => Matches(pattern, action, ignoresCase: true);

    /// <summary>`ArnEquals` and `ArnLike` are the same: each of an ARN's six parts is matched by itself.</summary>
    public static bool MatchesArn(string pattern, string arn)
    {
        const int Parts = 6;
        var (wanted, given) = (pattern.Split(':', Parts), arn.Split(':', Parts));
        return wanted.Length == Parts && given.Length == Parts
            && wanted.Zip(given).All(pair => Matches(pair.First, pair.Second));
    }

    private static bool Matches(string pattern, string text, bool ignoresCase)
    {
        // The last `*` met, and how much of the text it has swallowed so far: enough to go back to.
        var (star, swallowed) = (-1, 0);
        var (at, of) = (0, 0);
        while (of < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (star, swallowed) = (at++, of);
            }
            else if (at < pattern.Length && (pattern[at] == '?' || Same(pattern[at], text[of], ignoresCase)))
            {
                (at, of) = (at + 1, of + 1);
            }
            else if (star >= 0)
            {
                (at, of) = (star + 1, ++swallowed);
            }
            else
            {
                return false;
            }
        }
        return pattern.AsSpan(at).TrimStart('*').IsEmpty;
    }

    private static bool Same(char one, char other, bool ignoresCase) =>
        one == other || (ignoresCase && char.ToLowerInvariant(one) == char.ToLowerInvariant(other));
}
