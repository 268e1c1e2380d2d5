using System.Text.Json.Nodes;
using Amazon.CDK;
using Amazon.CDK.AWS.ECR;
using BlueGreen.Core.Settings;
using Constructs;

namespace BlueGreen.Cdk;

/// <summary>Where images are pushed; each push of a tag starts a deployment.</summary>
/// <remarks>Tags are immutable: a tag that was tested and approved must not come to mean another image.</remarks>
public sealed class Repository : Construct
{
    /// <summary>
    /// Images. Far more than are ever live or retained, because a task that ECS replaces pulls its image anew, and a
    /// lifecycle rule does not know which digests run.
    /// </summary>
    private const int ImagesKept = 500;

    private readonly CfnRepository _repository;

    public Repository(Construct scope, ApplicationSettings settings, TaskIdentity identity)
        : base(scope, "Repository")
    {
        _repository = new CfnRepository(this, "Images", new CfnRepositoryProps
        {
            RepositoryName = settings.Repository,
            ImageTagMutability = "IMMUTABLE",
            ImageScanningConfiguration = new CfnRepository.ImageScanningConfigurationProperty { ScanOnPush = true },
            // Here and not in the role: a repository that another setting replaces is kept, and its live image with it.
            RepositoryPolicyText = Permissions.ToPull(identity.ExecutionRole),
            LifecyclePolicy = new CfnRepository.LifecyclePolicyProperty
            {
                LifecyclePolicyText = Lifecycle.ToJsonString(JsonText.Options),
            },
        });
        _repository.ApplyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    }

    public string Name => _repository.Ref;

    public string Arn => _repository.AttrArn;

    public string Uri => _repository.AttrRepositoryUri;

    private static JsonObject Lifecycle => new()
    {
        ["rules"] = new JsonArray(new JsonObject
        {
            ["rulePriority"] = 1,
            ["description"] = "Keep the newest",
            ["selection"] = new JsonObject
            {
                ["tagStatus"] = "any",
                ["countType"] = "imageCountMoreThan",
                ["countNumber"] = ImagesKept,
            },
            ["action"] = new JsonObject { ["type"] = "expire" },
        }),
    };
}
