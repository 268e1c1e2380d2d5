using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.Tests.Fakes;

/// <summary>A repository, in memory.</summary>
internal sealed class FakeReleases : IReleases
{
    public List<PushedImage> Images { get; } = [];

    public Task<PushedImage?> FindByTagAsync(string repository, string tag, CancellationToken cancel) =>
        Task.FromResult(Images.LastOrDefault(image => image.Tags.Contains(tag)));

    public Task<PushedImage?> FindByDigestAsync(string repository, string digest, CancellationToken cancel) =>
        Task.FromResult(Images.FirstOrDefault(image => image.Digest == digest));

    public Task<PushedImage?> FindNewestAsync(string repository, string tagPrefix, CancellationToken cancel) =>
        Task.FromResult(Images
            .Where(image => image.Tags.Any(tag => tag.StartsWith(tagPrefix, StringComparison.Ordinal)))
            .MaxBy(image => image.PushedAt));

    public Task<string> ReadUriAsync(string repository, CancellationToken cancel) =>
        Task.FromResult($"registry/{repository}");
}
