using System.Text.RegularExpressions;

namespace BlueGreen.Core.Requests;

/// <summary>An image as a person names it: `repository:tag` or `repository@sha256:...`.</summary>
public sealed partial record ImageReference(string Repository, string? Tag, string? Digest)
{
    /// <summary>Null when the text is neither.</summary>
    public static ImageReference? Parse(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
            return null;
        var (tag, digest) = (match.Groups["tag"], match.Groups["digest"]);
        return new(
            match.Groups["repository"].Value, tag.Success ? tag.Value : null, digest.Success ? digest.Value : null);
    }

    /// <summary>The digest that an image is pinned to, or null for one that is named by a tag.</summary>
    public static string? DigestOf(string image) => Parse(image)?.Digest;

    /// <summary>Whether ECR could have such a tag ("PutImage", API reference).</summary>
    public static bool IsTag(string text) => Tags().IsMatch(text);

    public static bool IsDigest(string text) => Digests().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}\z")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\Asha256:[0-9a-f]{64}\z")]
    private static partial Regex Digests();

    /// <remarks>A registry's host may carry a port; a tag contains no slash.</remarks>
    [GeneratedRegex(
        @"\A(?<repository>[^@\s]+?)(@(?<digest>sha256:[0-9a-f]{64})|:(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))\z")]
    private static partial Regex Pattern();
}
