using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Ecs.Images;

namespace BlueGreen.Rehearsal.Ecs.Api;

/// <summary>ECR's operations that add and remove images.</summary>
internal sealed class EcrWrites(EcrRegistry registry, EcrShapes shapes)
{
    /// <summary>
    /// The manifest is a local image file with a `directory`, the folder that its paths are relative to.
    /// </summary>
    public async Task<JsonObject> PutImageAsync(JsonObject parameters, CancellationToken cancel)
    {
        var image = Manifest(parameters);
        var tag = parameters.Text("imageTag");
        registry.Of(parameters, repository => repository.Find(image.Digest, tag) is null
            ? true
            : throw new AwsException(
                "ImageAlreadyExistsException",
                $"Image with digest '{image.Digest}' and tag '{tag}' already exists in the repository with name "
                + $"'{repository.Name}' in registry with id '{repository.RegistryId}'"));
        await registry.PutAsync(image, tag, parameters.Text("imageManifestMediaType") ?? LocalImage.MediaType, cancel);
        return new JsonObject
        {
            ["image"] = registry.Of(parameters, repository =>
                shapes.Manifest(repository, repository.Find(image.Digest, null)!, tag)),
        };
    }

    /// <summary>
    /// A tag takes only itself away, and the image with it when it was the last one ("BatchDeleteImage").
    /// </summary>
    public async Task<JsonObject> BatchDeleteImageAsync(JsonObject parameters, CancellationToken cancel)
    {
        var deleted = new JsonArray();
        var failures = new JsonArray();
        foreach (var id in parameters.Objects("imageIds"))
        {
            var gone = await registry.RemoveAsync(
                registry.Of(parameters, repository => repository.Name), id.Text("imageDigest"), id.Text("imageTag"),
                cancel);
            foreach (var one in gone)
                deleted.Add((JsonNode)one);
            if (gone.Count == 0)
                failures.Add((JsonNode)EcrShapes.Missing(id));
        }
        return new JsonObject { ["imageIds"] = deleted, ["failures"] = failures };
    }

    private static LocalImage Manifest(JsonObject parameters)
    {
        LocalImage image;
        try
        {
            image = LocalImage.FromManifest(parameters.RequiredText("imageManifest"));
        }
        catch (ImageFileException malformed)
        {
            throw new AwsException("InvalidParameterException", malformed.Message);
        }
        if (parameters.Text("imageDigest") is { } claimed && claimed != image.Digest)
        {
            throw new AwsException(
                "ImageDigestDoesNotMatchException",
                $"The manifest's digest is {image.Digest}; the request says {claimed}. Push the image again.");
        }
        return image with { Name = parameters.RequiredText("repositoryName") };
    }
}
