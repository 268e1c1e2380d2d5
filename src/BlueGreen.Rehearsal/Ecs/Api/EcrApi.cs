using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Ecs.Images;

namespace BlueGreen.Rehearsal.Ecs.Api;

/// <summary>ECR's operations, over the rehearsal's _registry.</summary>
public sealed class EcrApi : IAwsService
{
    private readonly AwsAccount _account;
    private readonly EcrRegistry _registry;

    public EcrApi(AwsAccount account, EcrRegistry registry)
    {
        (_account, _registry) = (account, registry);
        Actions = new()
        {
            { "DescribeRepositories", DescribeRepositories },
            { "DescribeImages", DescribeImages },
            { "ListImages", ListImages },
            { "BatchGetImage", BatchGetImage },
            { "PutImage", PutImageAsync },
        };
    }

    public string Prefix => "ecr";

    public AwsActions Actions { get; }

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel) => Actions.CallAsync(call, cancel);

    private JsonObject DescribeRepositories(JsonObject parameters)
    {
        var asked = parameters.Texts("repositoryNames").ToArray();
        var repositories = (asked.Length > 0 ? asked : _registry.Names())
            .Select(name => _registry.Read(name, Describe));
        return Page.Of("repositories", repositories.ToArray(), parameters);
    }

    private JsonObject DescribeImages(JsonObject parameters) => Repository(parameters, repository =>
    {
        var tagStatus = (parameters["filter"] as JsonObject)?.Text("tagStatus");
        var ids = parameters.Objects("imageIds").ToArray();
        var images = ids.Length > 0
            ? ids.Select(id => Find(repository, id) ?? throw NotFound(repository, id)).Distinct()
            : repository.Images.Where(image => HasStatus(image, tagStatus));
        return Page.Of("imageDetails", images.Select(image => Describe(repository, image)).ToArray(), parameters);
    });

    private JsonObject ListImages(JsonObject parameters) => Repository(parameters, repository =>
    {
        var tagStatus = (parameters["filter"] as JsonObject)?.Text("tagStatus");
        var ids = repository.Images.Where(image => HasStatus(image, tagStatus)).SelectMany(image =>
            image.Tags.Count > 0 ? image.Tags.Select(tag => image.Id(tag)) : [image.Id(null)]);
        return Page.Of("imageIds", ids.ToArray(), parameters);
    });

    private JsonObject BatchGetImage(JsonObject parameters) => Repository(parameters, repository =>
    {
        var images = new JsonArray();
        var failures = new JsonArray();
        foreach (var id in parameters.Objects("imageIds"))
        {
            if (Find(repository, id) is { } image)
                images.Add((JsonNode)Manifest(repository, image, id.Text("imageTag")));
            else
                failures.Add((JsonNode)Missing(id));
        }
        return new JsonObject { ["images"] = images, ["failures"] = failures };
    });

    private async Task<JsonObject> PutImageAsync(JsonObject parameters, CancellationToken cancel)
    {
        var image = Manifest(parameters);
        var tag = parameters.Text("imageTag");
        Repository(parameters, repository => repository.Find(image.Digest, tag) is null
            ? true
            : throw new AwsException(
                "ImageAlreadyExistsException",
                $"Image with digest '{image.Digest}' and tag '{tag}' already exists in the repository with name "
                + $"'{repository.Name}' in registry with id '{_account.Id}'"));
        await _registry.PutAsync(image, tag, parameters.Text("imageManifestMediaType") ?? LocalImage.MediaType, cancel);
        return new JsonObject
        {
            ["image"] = Repository(parameters, repository =>
                Manifest(repository, repository.Find(image.Digest, null)!, tag)),
        };
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

    private T Repository<T>(JsonObject parameters, Func<EcrRepository, T> read) =>
        _registry.Read(parameters.RequiredText("repositoryName"), read);

    private static EcrImage? Find(EcrRepository repository, JsonObject id) =>
        repository.Find(id.Text("imageDigest"), id.Text("imageTag"));

    private static bool HasStatus(EcrImage image, string? tagStatus) => tagStatus switch
    {
        "TAGGED" => image.Tags.Count > 0,
        "UNTAGGED" => image.Tags.Count == 0,
        _ => true,
    };

    private JsonObject Describe(EcrRepository repository) => new()
    {
        ["repositoryArn"] = repository.Arn,
        ["registryId"] = _account.Id,
        ["repositoryName"] = repository.Name,
        ["repositoryUri"] = repository.Uri,
        ["createdAt"] = JsonValue.Create(repository.CreatedAt),
        ["imageTagMutability"] = repository.TagsAreImmutable ? "IMMUTABLE" : "MUTABLE",
    };

    private JsonObject Describe(EcrRepository repository, EcrImage image)
    {
        var detail = new JsonObject
        {
            ["registryId"] = _account.Id,
            ["repositoryName"] = repository.Name,
            ["imageDigest"] = image.Content.Digest,
            ["imageSizeInBytes"] = image.Content.SizeInBytes,
            ["imagePushedAt"] = JsonValue.Create(image.PushedAt),
            ["imageManifestMediaType"] = image.MediaType,
        };
        // As on AWS, an untagged image has no such member.
        if (image.Tags.Count > 0)
            detail["imageTags"] = new JsonArray([.. image.Tags.Select(tag => JsonValue.Create(tag))]);
        return detail;
    }

    private JsonObject Manifest(EcrRepository repository, EcrImage image, string? tag) => new()
    {
        ["registryId"] = _account.Id,
        ["repositoryName"] = repository.Name,
        ["imageId"] = image.Id(tag),
        ["imageManifest"] = image.Content.ToManifest(),
        ["imageManifestMediaType"] = image.MediaType,
    };

    private static JsonObject Missing(JsonObject id) => new()
    {
        ["imageId"] = id.DeepClone(),
        ["failureCode"] = "ImageNotFound",
        ["failureReason"] = "Requested image not found",
    };

    private AwsException NotFound(EcrRepository repository, JsonObject id) => new(
        "ImageNotFoundException",
        $"The image with imageId {{imageDigest:'{id.Text("imageDigest") ?? "null"}', "
        + $"imageTag:'{id.Text("imageTag") ?? "null"}'}} does not exist within the repository with name "
        + $"'{repository.Name}' in the registry with id '{_account.Id}'");
}
