using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Tests.Ecs;

namespace BlueGreen.Rehearsal.Tests.Facts.Ecr;

/// <summary>ECR API reference: PutImage, DescribeImages; ECR User Guide, "Preventing image tags from being
/// overwritten".</summary>
public sealed class ImageFacts
{
    [Fact]
    [Trait("Fact", "In a repository with immutable tags a tag cannot be pushed again with other content.")]
    public async Task PutImage_TakenTagOfAnImmutableRepository_IsRefusedAndToldToNobody()
    {
        await using var world = await EcsWorld.StartAsync();
        await world.KindOf("AWS::ECR::Repository").UpdateAsync(
            new("Thing", "AWS::ECR::Repository", "shop", [], []),
            EcsWorld.RequestOf("""{"ImageTagMutability": "IMMUTABLE"}"""), TestContext.Current.CancellationToken);
        var told = world.Bus.Events.Count;

        var refused = await Assert.ThrowsAsync<AwsException>(() => PushEventFacts.PushAsync(world, "other", "v1"));

        Assert.Equal("ImageTagAlreadyExistsException", refused.Code);
        Assert.Equal(told, world.Bus.Events.Count);
    }

    [Fact]
    [Trait("Fact", "Pushing the same image under the same tag again is refused, and sends no second event.")]
    public async Task PutImage_Again_IsRefusedAndToldToNobody()
    {
        await using var world = await EcsWorld.StartAsync();
        var told = world.Bus.Events.Count;

        var refused = await Assert.ThrowsAsync<AwsException>(() => PushEventFacts.PushAsync(world, "v1", "v1"));

        Assert.Equal("ImageAlreadyExistsException", refused.Code);
        Assert.Equal(told, world.Bus.Events.Count);
    }

    [Fact]
    [Trait("Fact", "DescribeImages finds an image by its tag and by its digest, and pins the one to the other.")]
    public async Task DescribeImages_ByTagAndByDigest_IsTheSameImage()
    {
        await using var world = await EcsWorld.StartAsync();
        var digest = EcsWorld.ImageOf("v1").Digest;

        Assert.Equal(digest, (string?)(await DescribeAsync(world, "imageTag", "v1"))["imageDigest"]);
        Assert.Equal("v1", (string?)(await DescribeAsync(world, "imageDigest", digest))["imageTags"]![0]);
    }

    [Fact]
    [Trait("Fact", "An unknown tag or digest fails DescribeImages as a whole: ImageNotFoundException.")]
    public async Task DescribeImages_Unknown_IsNotFound()
    {
        await using var world = await EcsWorld.StartAsync();

        var missing = await Assert.ThrowsAsync<AwsException>(() => DescribeAsync(world, "imageTag", "v9"));

        Assert.Equal("ImageNotFoundException", missing.Code);
    }

    internal static async Task<JsonObject> DescribeAsync(EcsWorld world, string by, string value)
    {
        var answer = await world.EcrAsync("DescribeImages", new JsonObject
        {
            ["repositoryName"] = "shop", ["imageIds"] = new JsonArray(new JsonObject { [by] = value }),
        });
        return (JsonObject)answer["imageDetails"]![0]!;
    }
}
