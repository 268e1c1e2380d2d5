using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Ecs.Images;

namespace BlueGreen.Rehearsal.Ecs.Api;

/// <summary>Repositories and images in the shapes of ECR's API model, and its error of an image not found.</summary>
internal sealed class EcrShapes(AwsAccount account)
{
    public JsonObject Of(EcrRepository repository) => new()
    {
        ["repositoryArn"] = repository.Arn,
        ["registryId"] = account.Id,
        ["repositoryName"] = repository.Name,
        ["repositoryUri"] = repository.Uri,
        ["createdAt"] = JsonValue.Create(repository.CreatedAt),
        ["imageTagMutability"] = repository.TagsAreImmutable ? "IMMUTABLE" : "MUTABLE",
        ["imageScanningConfiguration"] = new JsonObject { ["scanOnPush"] = false },
        ["encryptionConfiguration"] = new JsonObject { ["encryptionType"] = "AES256" },
    };

    public JsonObject Of(EcrRepository repository, EcrImage image)
    {
        var detail = new JsonObject
        {
            ["registryId"] = account.Id,
            ["repositoryName"] = repository.Name,
            ["imageDigest"] = image.Content.Digest,
            ["imageSizeInBytes"] = image.Content.SizeInBytes,
            ["imagePushedAt"] = JsonValue.Create(image.PushedAt),
            ["imageManifestMediaType"] = image.MediaType,
            ["artifactMediaType"] = EcrImage.ArtifactMediaType,
        };
        // As on AWS, an untagged image has no such member.
        if (image.Tags.Count > 0)
            detail["imageTags"] = new JsonArray([.. image.Tags.Select(tag => JsonValue.Create(tag))]);
        return detail;
    }

    public JsonObject Manifest(EcrRepository repository, EcrImage image, string? tag) => new()
    {
        ["registryId"] = account.Id,
        ["repositoryName"] = repository.Name,
        ["imageId"] = image.Id(tag),
        ["imageManifest"] = image.Content.ToManifest(),
        ["imageManifestMediaType"] = image.MediaType,
    };

    public static JsonObject Missing(JsonObject id) => new()
    {
        ["imageId"] = id.DeepClone(),
        ["failureCode"] = "ImageNotFound",
        ["failureReason"] = "Requested image not found",
    };

    public AwsException NotFound(EcrRepository repository, JsonObject id) => new(
        "ImageNotFoundException",
        $"The image with imageId {Wording(id)} does not exist within the repository with name "
        + $"'{repository.Name}' in the registry with id '{account.Id}'");

    /// <summary>Nothing is ever scanned here.</summary>
    public AwsException NotScanned(EcrRepository repository, JsonObject id) => new(
        "ScanNotFoundException",
        $"Image scan does not exist for the image with '{Wording(id)}' in the repository with name "
        + $"'{repository.Name}' in the registry with id '{account.Id}'");

    private static string Wording(JsonObject id) =>
        $"{{imageDigest:'{id.Text("imageDigest") ?? "null"}', imageTag:'{id.Text("imageTag") ?? "null"}'}}";
}
