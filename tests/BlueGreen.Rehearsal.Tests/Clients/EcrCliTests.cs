using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Tests.Clients;

[Collection<FleetClients>]
public sealed class EcrCliTests(ClientRehearsal rehearsal)
{
    /// <summary>As the README tells people: an image file, with the folder that its paths are relative to.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task LocalImage_PutFromItsFile_IsListedUntilItIsDeleted(int version)
    {
        var aws = await AwsCommand.OfVersionAsync(version, rehearsal);
        await Triggers.DisableAsync(rehearsal);
        var manifest = new JsonObject
        {
            ["name"] = "shop", ["tag"] = "cli", ["command"] = new JsonArray("sh", "-c", $"cli {version}"),
            ["directory"] = Path.GetTempPath(),
        };

        await aws.AskAsync(
            "ecr put-image --repository-name shop --image-tag cli --image-manifest", manifest.ToJsonString());
        var taken = await aws.RefusalAsync(
            "ecr put-image --repository-name shop --image-tag cli --image-manifest",
            manifest.ToJsonString().Replace("-c", "-e", StringComparison.Ordinal));
        var images = await aws.AskOneByOneAsync(
            "imageDetails", "ecr describe-images --repository-name shop --filter tagStatus=TAGGED");
        await aws.AskAsync("ecr batch-delete-image --repository-name shop --image-ids imageTag=cli");
        var gone = await aws.RefusalAsync("ecr describe-images --repository-name shop --image-ids imageTag=cli");

        Assert.Equal("ImageTagAlreadyExistsException", taken);
        Assert.Contains(images, image => (string?)image!["imageTags"]![0] == "cli");
        Assert.Equal("ImageNotFoundException", gone);
    }
}
