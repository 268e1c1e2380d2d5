using Amazon.ECR.Model;

namespace AwsSdk.Slices.Tests.Services;

/// <summary>Each ECR operation, understood by something that is not ours.</summary>
public sealed class EcrTests(AwsEndpoints endpoints)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(AwsEndpoints.Names), MemberType = typeof(AwsEndpoints))]
    public async Task Images_Put_AreReadByTagDigestAndPage(string endpoint)
    {
        var world = await endpoints.WorldAsync(endpoint);
        var first = await PutAsync(world, "1");
        var second = await PutAsync(world, "2");

        var got = await world.Ecr.BatchGetImageAsync(
            new() { RepositoryName = world.Repository, ImageIds = [new() { ImageTag = "1" }] }, Cancel);
        var details = new List<ImageDetail>();
        var pages = world.Ecr.Paginators.DescribeImages(
            new() { RepositoryName = world.Repository, MaxResults = 1 });
        await foreach (var detail in pages.ImageDetails.WithCancellation(Cancel))
            details.Add(detail);

        Assert.Equal(first.ImageId.ImageDigest, Assert.Single(got.Images).ImageId.ImageDigest);
        Assert.Equal(
            new[] { first.ImageId.ImageDigest, second.ImageId.ImageDigest }.Order(),
            details.Select(detail => detail.ImageDigest).Order());
        Assert.All(details, detail => Assert.NotNull(detail.ImagePushedAt));
    }

    [Theory]
    [MemberData(nameof(AwsEndpoints.Names), MemberType = typeof(AwsEndpoints))]
    public async Task WhatIsAbsent_Asked_IsTyped(string endpoint)
    {
        var world = await endpoints.WorldAsync(endpoint);

        await Assert.ThrowsAsync<ImageNotFoundException>(() => world.Ecr.DescribeImagesAsync(
            new() { RepositoryName = world.Repository, ImageIds = [new() { ImageTag = "absent" }] }, Cancel));
        await Assert.ThrowsAsync<RepositoryNotFoundException>(() => world.Ecr.DescribeRepositoriesAsync(
            new() { RepositoryNames = ["absent"] }, Cancel));
    }

    [Theory]
    [MemberData(nameof(AwsEndpoints.Names), MemberType = typeof(AwsEndpoints))]
    public async Task Repository_Described_HasItsUri(string endpoint)
    {
        var world = await endpoints.WorldAsync(endpoint);

        var described = await world.Ecr.DescribeRepositoriesAsync(
            new() { RepositoryNames = [world.Repository] }, Cancel);

        var repository = Assert.Single(described.Repositories);
        Assert.EndsWith($"/{world.Repository}", repository.RepositoryUri, StringComparison.Ordinal);
        Assert.NotNull(repository.CreatedAt);
    }

    private static async Task<Image> PutAsync(AwsWorld world, string tag)
    {
        var put = await world.Ecr.PutImageAsync(
            new() { RepositoryName = world.Repository, ImageTag = tag, ImageManifest = world.Manifest(tag) }, Cancel);
        return put.Image;
    }
}
