using System.Globalization;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Events;
using BlueGreen.Rehearsal.Tests.Ecs;

namespace BlueGreen.Rehearsal.Tests.Facts.Ecr;

/// <summary>
/// ECR User Guide, "Amazon ECR events and EventBridge"; what it does not show (media types, untagged pushes) is as
/// captured in public code: aws-cdk's event schema of ECRImageAction, and test data of event consumers. How clients
/// push an index: docker/buildx 940, aws/containers-roadmap 1596.
/// </summary>
public sealed class PushEventFacts
{
    private const string Index = "application/vnd.oci.image.index.v1+json";

    [Fact]
    [Trait("Fact", "A push event names no ARN in `resources`, so a rule must match the repository's name.")]
    public async Task PushEvent_OfATag_NamesTheRepositoryAndNoArn()
    {
        await using var world = await EcsWorld.StartAsync();

        var told = world.Bus.Events[0];

        Assert.Empty(told.Resources);
        Assert.Equal(("PUSH", "SUCCESS", "shop", "v1"), (
            (string?)told.Detail["action-type"], (string?)told.Detail["result"],
            (string?)told.Detail["repository-name"], (string?)told.Detail["image-tag"]));
        Assert.True(StartsADeployment(told));
    }

    [Fact]
    [Trait("Fact", "A push without a tag is told of too, with an empty `image-tag`, and starts no deployment.")]
    public async Task PushEvent_Untagged_HasAnEmptyTagAndStartsNothing()
    {
        await using var world = await EcsWorld.StartAsync();

        await PushAsync(world, "child", null);

        Assert.Equal("", (string?)world.Bus.Events[^1].Detail["image-tag"]);
        Assert.False(StartsADeployment(world.Bus.Events[^1]));
    }

    [Fact]
    [Trait("Fact",
        "One `docker push` of several platforms or with an attestation is several events; only the index has the tag.")]
    public async Task PushEvents_OfAnIndex_StartOneDeploymentOfTheIndex()
    {
        await using var world = await EcsWorld.StartAsync();
        var before = world.Bus.Events.Count;

        await PushAsync(world, "linux-amd64", null);
        await PushAsync(world, "attestation", null);
        await PushAsync(world, "index", "v3", Index);

        var told = world.Bus.Events.Skip(before).ToList();
        var starting = Assert.Single(told, StartsADeployment);
        Assert.Equal(3, told.Count);
        Assert.Equal(EcsWorld.ImageOf("index").Digest, (string?)starting.Detail["image-digest"]);
        Assert.Equal(Index, (string?)starting.Detail["manifest-media-type"]);
    }

    [Fact]
    [Trait("Fact", "The same image under two tags is two events with the same digest.")]
    public async Task PushEvents_OfTwoTags_HaveTheSameDigest()
    {
        await using var world = await EcsWorld.StartAsync();

        await PushAsync(world, "v1", "stable");

        Assert.Equal(
            (string?)world.Bus.Events[0].Detail["image-digest"], (string?)world.Bus.Events[^1].Detail["image-digest"]);
        Assert.NotEqual(
            (string?)world.Bus.Events[0].Detail["image-tag"], (string?)world.Bus.Events[^1].Detail["image-tag"]);
    }

    [Theory]
    [InlineData("ECR Image Action", """{"action-type":"DELETE","result":"SUCCESS","image-tag":"v1"}""")]
    [InlineData("ECR Image Action",
        """{"action-type":"UPDATE_STORAGE_CLASS","result":"SUCCESS","target-storage-class":"STANDARD"}""")]
    [InlineData("ECR Image Action", """{"action-type":"PUSH","result":"FAILURE","image-tag":"v1"}""")]
    [InlineData("ECR Referrer Action", """{"action-type":"PUSH","result":"SUCCESS","image-tag":"v1"}""")]
    [InlineData("ECR Replication Action", """{"action-type":"REPLICATE","result":"SUCCESS","image-tag":"v1"}""")]
    [InlineData("ECR Pull Through Cache Action", """{"rule-version":"1","sync-status":"SUCCESS"}""")]
    [InlineData("ECR Image Scan", """{"scan-status":"COMPLETE","image-tags":["v1"]}""")]
    [Trait("Fact", "Deletions, archiving, referrers, replication, cached pulls and scans are told of by like events.")]
    public void OtherEvents_OfTheRepository_StartNoDeployment(string detailType, string detail)
    {
        var told = (JsonObject)JsonNode.Parse(detail)!;
        told["repository-name"] = "shop";

        Assert.False(StartsADeployment(new BusEvent("aws.ecr", detailType, told)));
    }

    [Fact]
    [Trait("Fact", "`imagePushedAt` is when the image last arrived, in whole seconds.")]
    public async Task PushedAt_OfAnImage_IsInWholeSeconds()
    {
        await using var world = await EcsWorld.StartAsync();
        world.Time.Advance(TimeSpan.FromMilliseconds(61_700));

        await PushAsync(world, "v3", "v3");

        Assert.Equal(
            DateTimeOffset.Parse("2030-01-01T00:01:01Z", CultureInfo.InvariantCulture),
            (await ImageFacts.DescribeAsync(world, "imageTag", "v3"))["imagePushedAt"]!.GetValue<DateTimeOffset>());
    }

    private static bool StartsADeployment(BusEvent told) => CommittedTemplate.PushPattern.Matches(new JsonObject
    {
        ["source"] = told.Source, ["detail-type"] = told.DetailType, ["detail"] = told.Detail.DeepClone(),
    });

    internal static async Task PushAsync(EcsWorld world, string version, string? tag, string? mediaType = null)
    {
        var put = new JsonObject
        {
            ["repositoryName"] = "shop", ["imageManifest"] = EcsWorld.ImageOf(version).ToManifest(),
        };
        if (tag is not null) put["imageTag"] = tag;
        if (mediaType is not null) put["imageManifestMediaType"] = mediaType;
        await world.EcrAsync("PutImage", put);
    }
}
