namespace BlueGreen.Rehearsal.Ecs.Images;

/// <summary>A container definition's `image`, taken apart: repository, and the tag or the digest.</summary>
public sealed record ImageReference(string Repository, string? Tag, string? Digest)
{
    public static ImageReference Parse(string text)
    {
        var (name, digest) = text.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at
            ? (text[..at], text[(at + 1)..])
            : (text, null);
        // A colon before the last slash belongs to a registry's port.
        var colon = name.IndexOf(':', name.LastIndexOf('/') + 1);
        var (repository, tag) = colon < 0 ? (name, null) : (name[..colon], name[(colon + 1)..]);
        return new ImageReference(repository, tag ?? (digest is null ? "latest" : null), digest);
    }
}
