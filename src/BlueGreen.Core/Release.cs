namespace BlueGreen.Core;

/// <summary>An image pinned to its digest, and where it came from.</summary>
/// <param name="Digest">`sha256:` and 64 hexadecimal digits.</param>
/// <param name="Image">What ECS pulls: the repository's URI, `@`, the digest.</param>
public sealed record Release(string Repository, string Tag, string Digest, string Image, DateTimeOffset PushedAt);
