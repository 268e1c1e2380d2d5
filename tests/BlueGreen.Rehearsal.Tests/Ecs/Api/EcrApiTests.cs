using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Tests.Ecs.Api;

public sealed class EcrApiTests
{
    [Fact]
    public async Task Push_OfATag_TellsTheBusAsEcrDoes()
    {
        await using var world = await EcsWorld.StartAsync();

        var told = world.Bus.Events[0];

        Assert.Equal(("aws.ecr", "ECR Image Action"), (told.Source, told.DetailType));
        Assert.Empty(told.Resources);
        Assert.True(JsonNode.DeepEquals(told.Detail, new JsonObject
        {
            ["result"] = "SUCCESS",
            ["repository-name"] = "shop",
            ["image-digest"] = EcsWorld.ImageOf("v1").Digest,
            ["action-type"] = "PUSH",
            ["image-tag"] = "v1",
            ["manifest-media-type"] = "application/vnd.oci.image.manifest.v1+json",
            ["artifact-media-type"] = "application/vnd.oci.image.config.v1+json",
        }));
    }

    [Fact]
    public async Task PutImage_OfAnotherTag_MovesTheTagAndUntagsTheOld()
    {
        await using var world = await EcsWorld.StartAsync();

        await world.EcrAsync("PutImage", Put("v2", "v1"));

        var moved = await DescribeAsync(world, new JsonObject { ["imageTag"] = "v1" });
        Assert.Equal(EcsWorld.ImageOf("v2").Digest, (string?)moved["imageDigest"]);
        Assert.Equal(["v1", "v2"], ((JsonArray)moved["imageTags"]!).Select(tag => (string)tag!));
        var old = await DescribeAsync(world, new JsonObject { ["imageDigest"] = EcsWorld.ImageOf("v1").Digest });
        Assert.Null(old["imageTags"]);
        Assert.Equal(3, world.Bus.Events.Count);
    }

    [Fact]
    public async Task PutImage_Unchanged_IsRefusedAndTellsNobody()
    {
        await using var world = await EcsWorld.StartAsync();

        var refused = await Assert.ThrowsAsync<AwsException>(() => world.EcrAsync("PutImage", Put("v1", "v1")));

        Assert.Equal("ImageAlreadyExistsException", refused.Code);
        Assert.Equal(2, world.Bus.Events.Count);
    }

    [Fact]
    public async Task PutImage_TakenImmutableTag_IsRefused()
    {
        await using var world = await EcsWorld.StartAsync();
        await world.CreateAsync(
            "AWS::ECR::Repository", """{"RepositoryName": "frozen", "ImageTagMutability": "IMMUTABLE"}""");
        await world.EcrAsync("PutImage", Put("v1", "v1", "frozen"));

        var refused = await Assert.ThrowsAsync<AwsException>(
            () => world.EcrAsync("PutImage", Put("v2", "v1", "frozen")));

        Assert.Equal("ImageTagAlreadyExistsException", refused.Code);
    }

    [Fact]
    public async Task DescribeImages_UnknownTagOrRepository_SaysWhichIsMissing()
    {
        await using var world = await EcsWorld.StartAsync();

        var image = await Assert.ThrowsAsync<AwsException>(
            () => DescribeAsync(world, new JsonObject { ["imageTag"] = "v9" }));
        var repository = await Assert.ThrowsAsync<AwsException>(
            () => world.EcrAsync("DescribeImages", new JsonObject { ["repositoryName"] = "none" }));

        Assert.Equal(("ImageNotFoundException", "RepositoryNotFoundException"), (image.Code, repository.Code));
    }

    [Fact]
    public async Task ListImages_InPages_NamesEveryTag()
    {
        await using var world = await EcsWorld.StartAsync();

        var first = await world.EcrAsync(
            "ListImages", new JsonObject { ["repositoryName"] = "shop", ["maxResults"] = 1 });
        var second = await world.EcrAsync("ListImages", new JsonObject
        {
            ["repositoryName"] = "shop",
            ["maxResults"] = 1,
            ["nextToken"] = (string?)first["nextToken"],
        });

        Assert.Equal(("v1", "v2"),
            ((string?)first["imageIds"]![0]!["imageTag"], (string?)second["imageIds"]![0]!["imageTag"]));
        Assert.Null(second["nextToken"]);
    }

    private static async Task<JsonObject> DescribeAsync(EcsWorld world, JsonObject id)
    {
        var answer = await world.EcrAsync(
            "DescribeImages", new JsonObject { ["repositoryName"] = "shop", ["imageIds"] = new JsonArray(id) });
        return (JsonObject)answer["imageDetails"]![0]!;
    }

    private static JsonObject Put(string version, string tag, string repository = "shop") => new()
    {
        ["repositoryName"] = repository,
        ["imageTag"] = tag,
        ["imageManifest"] = EcsWorld.ImageOf(version).ToManifest(),
    };
}
