namespace BlueGreen.Functions.Ports;

/// <summary>The image repository.</summary>
public interface IReleases
{
    /// <summary>Null when the repository holds no such image.</summary>
    Task<PushedImage?> FindByTagAsync(string repository, string tag, CancellationToken cancel);

    Task<PushedImage?> FindByDigestAsync(string repository, string digest, CancellationToken cancel);

    /// <summary>The newest image that carries a tag with this prefix.</summary>
    Task<PushedImage?> FindNewestAsync(string repository, string tagPrefix, CancellationToken cancel);

    /// <summary>What ECS pulls from: registry and repository.</summary>
    Task<string> ReadUriAsync(string repository, CancellationToken cancel);
}

/// <summary>An image as the repository knows it.</summary>
public sealed record PushedImage(string Digest, IReadOnlyList<string> Tags, DateTimeOffset PushedAt);
