using System.Collections.Immutable;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Ecs.Images;
using BlueGreen.Rehearsal.Ecs.Running;
using BlueGreen.Rehearsal.Iam.Policies;

namespace BlueGreen.Rehearsal.Iam;

/// <summary>Judges what ECS does as a task's execution role, and gives the task its own role's keys.</summary>
/// <remarks>
/// Keys are given as plain variables and not, as on Fargate, by AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: that is an
/// address of the task's own network, which a process on this machine does not have.
/// </remarks>
internal sealed class TaskAccess(
    IPermissions permissions, ICredentials credentials, AwsAccount account, Func<Uri> endpoint) : ITaskAccess
{
    private const string Service = "ecs-tasks.amazonaws.com";

    /// <summary>Amazon ECR User Guide, "Using Amazon ECR images with Amazon ECS".</summary>
    private static readonly string[] Pulls =
        ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"];

    private string Registry => $"{account.Id}.dkr.ecr.{account.Region}.amazonaws.com/";

    public void DemandPull(TaskRoles roles, string image)
    {
        var repository = ImageReference.Parse(image).Repository;
        if (roles.ExecutionRoleArn is not { } role || !repository.StartsWith(Registry, StringComparison.Ordinal))
        {
            return;
        }
        Demand(roles.TaskId, role, "ecr", "unable to pull secrets or registry auth",
            new AccessRequest("ecr:GetAuthorizationToken", "*"));
        var arn = account.Arn("ecr", $"repository/{repository[Registry.Length..]}");
        foreach (var action in Pulls)
        {
            Demand(roles.TaskId, role, "ecr", $"failed to pull {image}", new AccessRequest(action, arn));
        }
    }

    public ImmutableSortedDictionary<string, string> EnvironmentOf(TaskRoles roles)
    {
        var variables = ImmutableSortedDictionary<string, string>.Empty;
        if (roles.TaskRoleArn is not { } role)
        {
            return variables;
        }
        RequireAssumable(role);
        var keys = credentials.IssueFor(role, roles.TaskId);
        return variables
            .Add("AWS_ACCESS_KEY_ID", keys.AccessKeyId)
            .Add("AWS_SECRET_ACCESS_KEY", keys.SecretAccessKey)
            .Add("AWS_SESSION_TOKEN", keys.SessionToken)
            .Add("AWS_REGION", account.Region)
            .Add("AWS_ENDPOINT_URL", endpoint().ToString());
    }

    private void Demand(string taskId, string role, string service, string attempt, AccessRequest request)
    {
        RequireAssumable(role);
        try
        {
            permissions.Demand(service, CallerOf(role, taskId), request);
        }
        catch (AwsException refused)
        {
            throw new ContainerStartException(
                $"ResourceInitializationError: {attempt}: {refused.Code}: {refused.Message}");
        }
    }

    private void RequireAssumable(string role)
    {
        if (!permissions.IsAssumable(role, Service))
        {
            throw new ContainerStartException(
                $"ECS was unable to assume the role '{role}' that was provided for this task: its trust policy does "
                + $"not name {Service}.");
        }
    }

    private static Caller CallerOf(string role, string taskId) => new(role) { Session = taskId };
}
