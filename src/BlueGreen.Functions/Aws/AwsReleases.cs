using Amazon.ECR;
using Amazon.ECR.Model;
using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.Aws;

/// <summary>The image repository of ECR.</summary>
internal sealed class AwsReleases(IAmazonECR registry) : IReleases
{
    public Task<PushedImage?> FindByTagAsync(string repository, string tag, CancellationToken cancel) =>
        FindAsync(repository, new ImageIdentifier { ImageTag = tag }, cancel);

    public Task<PushedImage?> FindByDigestAsync(string repository, string digest, CancellationToken cancel) =>
        FindAsync(repository, new ImageIdentifier { ImageDigest = digest }, cancel);

    public async Task<PushedImage?> FindNewestAsync(string repository, string tagPrefix, CancellationToken cancel)
    {
        PushedImage? newest = null;
        string? page = null;
        do
        {
            var request = new DescribeImagesRequest
            {
                RepositoryName = repository,
                Filter = new DescribeImagesFilter { TagStatus = TagStatus.TAGGED },
                NextToken = page,
            };
            var answer = await AwsCalls.RunAsync("DescribeImages", () => registry.DescribeImagesAsync(request, cancel));
            newest = (answer.ImageDetails ?? []).Select(Image)
                .Where(image => image.Tags.Any(tag => tag.StartsWith(tagPrefix, StringComparison.Ordinal)))
                .Append(newest).OfType<PushedImage>().MaxBy(image => image.PushedAt);
            page = answer.NextToken;
        }
        while (page is not null);
        return newest;
    }

    public async Task<string> ReadUriAsync(string repository, CancellationToken cancel)
    {
        var answer = await AwsCalls.RunAsync("DescribeRepositories", () => registry.DescribeRepositoriesAsync(
            new() { RepositoryNames = [repository] }, cancel));
        return answer.Repositories.Single().RepositoryUri;
    }

    private async Task<PushedImage?> FindAsync(string repository, ImageIdentifier image, CancellationToken cancel)
    {
        try
        {
            var answer = await AwsCalls.RunAsync("DescribeImages", () => registry.DescribeImagesAsync(
                new() { RepositoryName = repository, ImageIds = [image] }, cancel));
            return (answer.ImageDetails ?? []).Select(Image).FirstOrDefault();
        }
        catch (ImageNotFoundException)
        {
            return null;
        }
    }

    private static PushedImage Image(ImageDetail detail) => new(
        detail.ImageDigest,
        detail.ImageTags ?? [],
        new DateTimeOffset((detail.ImagePushedAt ?? DateTime.UnixEpoch).ToUniversalTime()));
}
