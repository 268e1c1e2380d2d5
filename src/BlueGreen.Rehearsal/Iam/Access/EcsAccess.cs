using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam.Policies;

namespace BlueGreen.Rehearsal.Iam.Access;

/// <summary>Amazon ECS.</summary>
internal static class EcsAccess
{
    public static IEnumerable<AccessRow> Rows =>
    [
        .. AccessRow.Unscoped("ecs",
            "DescribeTaskDefinition", "DeregisterTaskDefinition", "ListTaskDefinitions", "ListTaskDefinitionFamilies",
            "ListClusters"),
        .. AccessRow.On("ecs", subject => subject.Arns("ecs", "cluster/", subject.Texts("clusters")),
            "DescribeClusters"),
        // ListTasks is scoped by container instances, which Fargate has not; ListServices by nothing.
        .. InCluster(_ => ["*"], "ListTasks", "ListServices"),
        .. InCluster(Services, "DescribeServices"),
        .. InCluster(Service, "CreateService", "UpdateService", "DeleteService", "ListServiceDeployments"),
        .. InCluster(Tasks, "DescribeTasks", "StopTask"),
        .. AccessRow.On("ecs", subject => subject.Texts("serviceDeploymentArns"), "DescribeServiceDeployments"),
        .. AccessRow.On("ecs", subject => subject.Text("resourceArn"),
            "ListTagsForResource", "TagResource", "UntagResource"),
        new("ecs:RegisterTaskDefinition", Register),
    ];

    private static IEnumerable<AccessRow> InCluster(
        Func<AccessSubject, IEnumerable<string>> resources, params string[] actions) =>
        actions.Select(action => new AccessRow($"ecs:{action}", subject => resources(subject).Select(resource =>
        {
            var need = subject.Need(resource).With(ConditionKeys.EcsCluster, Cluster(subject));
            return subject.Parameters.Text("taskDefinition") is { } definition
                ? need.With(ConditionKeys.EcsTaskDefinition, subject.Arn("ecs", "task-definition/", definition))
                : need;
        })));

    private static string Cluster(AccessSubject subject) =>
        subject.Arn("ecs", "cluster/", subject.Parameters.Text("cluster") ?? "default");

    private static IEnumerable<string> Services(AccessSubject subject) =>
        subject.Arns("ecs", $"service/{ClusterName(subject)}/", subject.Texts("services"));

    private static IEnumerable<string> Service(AccessSubject subject) => subject.Arns(
        "ecs", $"service/{ClusterName(subject)}/",
        [subject.Parameters.Text("service") ?? subject.Text("serviceName")]);

    private static IEnumerable<string> Tasks(AccessSubject subject) => subject.Arns(
        "ecs", $"task/{ClusterName(subject)}/",
        subject.Parameters.Text("task") is { } one ? [one] : subject.Texts("tasks"));

    private static string ClusterName(AccessSubject subject) => Cluster(subject).Split('/')[^1];

    /// <summary>It creates what has no revision yet, hands over two roles, and tags what it creates.</summary>
    private static IEnumerable<AccessRequest> Register(AccessSubject subject)
    {
        var family = subject.Account.Arn("ecs", $"task-definition/{subject.Text("family")}:*");
        var tags = subject.Parameters.Objects("tags").ToList();
        yield return Tagged(subject.Need(family), tags);
        if (tags.Count > 0)
        {
            yield return Tagged(new AccessRequest("ecs:TagResource", family), tags)
                .With(ConditionKeys.EcsCreateAction, subject.Call.Action);
        }
        foreach (var pass in subject.PassRole("ecs-tasks.amazonaws.com",
            subject.Parameters.Text("taskRoleArn"), subject.Parameters.Text("executionRoleArn")))
        {
            yield return pass;
        }
    }

    private static AccessRequest Tagged(AccessRequest request, List<System.Text.Json.Nodes.JsonObject> tags) =>
        tags.Aggregate(
            request.With(ConditionKeys.TagKeys, [.. tags.Select(tag => tag.Text("key") ?? "")]),
            (tagged, tag) => tagged.With(ConditionKeys.RequestTag + tag.Text("key"), tag.Text("value") ?? ""));
}
