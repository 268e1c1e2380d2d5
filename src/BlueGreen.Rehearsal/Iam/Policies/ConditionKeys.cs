using System.Collections.Frozen;

namespace BlueGreen.Rehearsal.Iam.Policies;

/// <summary>
/// The condition keys that calls of a rehearsal carry. A policy that asks for another is refused: an absent key could
/// turn a denial into a silent grant.
/// </summary>
/// <remarks>Source: IAM User Guide, "AWS global condition context keys"; Service Authorization Reference.</remarks>
internal static class ConditionKeys
{
    public const string PrincipalArn = "aws:PrincipalArn";
    public const string PrincipalAccount = "aws:PrincipalAccount";
    public const string RequestedRegion = "aws:RequestedRegion";
    public const string ResourceAccount = "aws:ResourceAccount";
    public const string SourceAccount = "aws:SourceAccount";
    public const string SourceArn = "aws:SourceArn";
    public const string TagKeys = "aws:TagKeys";
    public const string RequestTag = "aws:RequestTag/";
    public const string PassedToService = "iam:PassedToService";
    public const string EcsCluster = "ecs:cluster";
    public const string EcsTaskDefinition = "ecs:task-definition";
    public const string EcsCreateAction = "ecs:CreateAction";
    public const string EventSource = "events:source";
    public const string EventDetailType = "events:detail-type";
    public const string MetricNamespace = "cloudwatch:namespace";

    private static readonly FrozenSet<string> Names = new[]
    {
        PrincipalArn, PrincipalAccount, RequestedRegion, ResourceAccount, SourceAccount, SourceArn, TagKeys,
        PassedToService, EcsCluster, EcsTaskDefinition, EcsCreateAction, EventSource, EventDetailType, MetricNamespace,
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsProvided(string key) =>
        Names.Contains(key) || key.StartsWith(RequestTag, StringComparison.OrdinalIgnoreCase);
}
