using System.Text;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Ecs.Images;

namespace BlueGreen.Rehearsal.Ecs.Api;

/// <summary>ECR's operations, over the rehearsal's registry.</summary>
public sealed class EcrApi : IAwsService
{
    /// <summary>"The authorization token is valid for 12 hours" (GetAuthorizationToken).</summary>
    private static readonly TimeSpan TokenLives = TimeSpan.FromHours(12);

    private readonly EcrRegistry _registry;
    private readonly EcrShapes _shapes;
    private readonly RehearsalClock _clock;

    public EcrApi(AwsAccount account, EcrRegistry registry, RehearsalClock clock)
    {
        (_registry, _shapes, _clock) = (registry, new EcrShapes(account), clock);
        var writes = new EcrWrites(registry, _shapes);
        Actions = new()
        {
            { "DescribeRepositories", DescribeRepositories },
            { "DescribeImages", DescribeImages },
            { "ListImages", ListImages },
            { "BatchGetImage", BatchGetImage },
            { "DescribeImageScanFindings", DescribeImageScanFindings },
            { "GetAuthorizationToken", GetAuthorizationToken },
            { "PutImage", writes.PutImageAsync },
            { "BatchDeleteImage", writes.BatchDeleteImageAsync },
        };
    }

    public string Prefix => "ecr";

    public AwsActions Actions { get; }

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel) => Actions.CallAsync(call, cancel);

    private JsonObject DescribeRepositories(JsonObject parameters)
    {
        var asked = parameters.Texts("repositoryNames").ToArray();
        var repositories = (asked.Length > 0 ? asked : _registry.Names())
            .Select(name => _registry.Read(name, _shapes.Of));
        return Page.Of("repositories", repositories.ToArray(), parameters);
    }

    private JsonObject DescribeImages(JsonObject parameters) => _registry.Of(parameters, repository =>
    {
        var tagStatus = (parameters["filter"] as JsonObject)?.Text("tagStatus");
        var ids = parameters.Objects("imageIds").ToArray();
        var images = ids.Length > 0
            ? ids.Select(id => Find(repository, id) ?? throw _shapes.NotFound(repository, id)).Distinct()
            : repository.Images.Where(image => HasStatus(image, tagStatus));
        return Page.Of("imageDetails", images.Select(image => _shapes.Of(repository, image)).ToArray(), parameters);
    });

    private JsonObject ListImages(JsonObject parameters) => _registry.Of(parameters, repository =>
    {
        var tagStatus = (parameters["filter"] as JsonObject)?.Text("tagStatus");
        var ids = repository.Images.Where(image => HasStatus(image, tagStatus)).SelectMany(image => image.Ids());
        return Page.Of("imageIds", ids.ToArray(), parameters);
    });

    private JsonObject BatchGetImage(JsonObject parameters) => _registry.Of(parameters, repository =>
    {
        var images = new JsonArray();
        var failures = new JsonArray();
        foreach (var id in parameters.Objects("imageIds"))
        {
            if (Find(repository, id) is { } image)
                images.Add((JsonNode)_shapes.Manifest(repository, image, id.Text("imageTag")));
            else
                failures.Add((JsonNode)EcrShapes.Missing(id));
        }
        return new JsonObject { ["images"] = images, ["failures"] = failures };
    });

    private JsonObject DescribeImageScanFindings(JsonObject parameters) =>
        _registry.Of<JsonObject>(parameters, repository =>
        {
            var id = parameters["imageId"] as JsonObject ?? [];
            throw Find(repository, id) is null
                ? _shapes.NotFound(repository, id)
                : _shapes.NotScanned(repository, id);
        });

    /// <summary>In the form that `docker login` takes; there is no registry behind it.</summary>
    private JsonObject GetAuthorizationToken(JsonObject parameters) => new()
    {
        ["authorizationData"] = new JsonArray(new JsonObject
        {
            ["authorizationToken"] = Convert.ToBase64String(Encoding.UTF8.GetBytes("AWS:rehearsal")),
            ["expiresAt"] = JsonValue.Create(_clock.Now + TokenLives),
            ["proxyEndpoint"] = $"https://{_registry.Host}",
        }),
    };

    private static EcrImage? Find(EcrRepository repository, JsonObject id) =>
        repository.Find(id.Text("imageDigest"), id.Text("imageTag"));

    private static bool HasStatus(EcrImage image, string? tagStatus) => tagStatus switch
    {
        "TAGGED" => image.Tags.Count > 0,
        "UNTAGGED" => image.Tags.Count == 0,
        _ => true,
    };
}
