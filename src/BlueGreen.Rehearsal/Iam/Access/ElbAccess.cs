using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Iam.Access;

/// <summary>Elastic Load Balancing: no reading is scoped by resource, every writing is.</summary>
internal static class ElbAccess
{
    public static IEnumerable<AccessRow> Rows =>
    [
        .. AccessRow.Unscoped("elasticloadbalancing",
            "DescribeLoadBalancers", "DescribeLoadBalancerAttributes", "DescribeListeners",
            "DescribeListenerAttributes", "DescribeListenerCertificates", "DescribeRules", "DescribeTargetGroups",
            "DescribeTargetGroupAttributes", "DescribeTargetHealth", "DescribeTags", "DescribeAccountLimits",
            "DescribeSSLPolicies"),
        .. Of("ListenerArn", "CreateRule", "ModifyListener"),
        .. Of("RuleArn", "ModifyRule", "DeleteRule"),
        .. Of("TargetGroupArn",
            "ModifyTargetGroup", "ModifyTargetGroupAttributes", "RegisterTargets", "DeregisterTargets"),
        .. AccessRow.On("elasticloadbalancing",
            subject => subject.Parameters.Objects("RulePriorities").Select(pair => pair.Text("RuleArn") ?? ""),
            "SetRulePriorities"),
        .. AccessRow.On("elasticloadbalancing", subject => subject.Texts("ResourceArns"), "AddTags", "RemoveTags"),
    ];

    private static IEnumerable<AccessRow> Of(string parameter, params string[] actions) =>
        AccessRow.On("elasticloadbalancing", subject => subject.Text(parameter), actions);
}
