using BlueGreen.Core.Planning;

namespace BlueGreen.Core.Deploying;

/// <summary>Which definition the next one is made from, and how it is recognised afterwards.</summary>
public static class ShapePolicy
{
    /// <summary>The deployment that registered a revision.</summary>
    public const string DeploymentTag = "bluegreen:deployment";

    /// <summary>The base family's revision that its shape comes from.</summary>
    public const string BaseTag = "bluegreen:base";

    public const string DigestTag = "bluegreen:digest";

    public static bool IsOf(TaskShape shape, DeploymentPlan plan) =>
        shape.Tags.TryGetValue(DeploymentTag, out var id) && id == plan.DeploymentId;

    /// <summary>Live's own shape while it is made from the newest base; else the base (docs/decisions/0005).</summary>
    public static TaskShape Source(TaskShape live, TaskShape newestBase) =>
        live.Tags.TryGetValue(BaseTag, out var madeFrom) && madeFrom == newestBase.Arn ? live : newestBase;

    /// <summary>The source's own tags are kept; ours are written anew.</summary>
    public static IReadOnlyDictionary<string, string> Tags(
        TaskShape source, TaskShape newestBase, DeploymentPlan plan) =>
        new Dictionary<string, string>(
            source.Tags.Where(tag => !tag.Key.StartsWith("aws:", StringComparison.Ordinal)))
        {
            [DeploymentTag] = plan.DeploymentId,
            [BaseTag] = newestBase.Arn,
            [DigestTag] = plan.Release.Digest,
        };
}
