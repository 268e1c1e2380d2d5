using System.Globalization;
using Amazon.ECS;
using Amazon.ECS.Model;
using BlueGreen.Core.Deploying;
using BlueGreen.Core.Failures;
using BlueGreen.Functions.Ports;
using Microsoft.Extensions.DependencyInjection;
using EcsTask = Amazon.ECS.Model.Task;
using Task = System.Threading.Tasks.Task;

namespace BlueGreen.Functions.Aws;

/// <summary>The services, tasks and task definitions of ECS.</summary>
internal sealed class AwsFleet(
    IAmazonECS ecs, [FromKeyedServices(AwsCalls.OneAttempt)] IAmazonECS ecsOnce) : IFleet
{
    /// <summary>
    /// Tasks that DescribeTasks takes at once ("DescribeTasks", API reference); more change no verdict.
    /// </summary>
    private const int TasksMax = 100;

    public async Task<FleetState> ReadAsync(string cluster, string service, CancellationToken cancel)
    {
        var answer = await AwsCalls.RunAsync("DescribeServices", () => ecs.DescribeServicesAsync(
            new() { Cluster = cluster, Services = [service] }, cancel));
        if ((answer.Services ?? []).FirstOrDefault() is not { } found)
            throw new DeployFailedException(
                $"The cluster {cluster} has no service {service}; expected the one that cdk deploy installed.");
        return new()
        {
            TaskDefinition = found.TaskDefinition,
            Desired = found.DesiredCount ?? 0,
            Running = found.RunningCount ?? 0,
            Pending = found.PendingCount ?? 0,
            Deployments =
            [
                .. (found.Deployments ?? []).Select(deployment => new ServiceDeployment(
                    deployment.Status, deployment.TaskDefinition, deployment.RolloutState?.Value ?? "",
                    deployment.RolloutStateReason ?? "")),
            ],
        };
    }

    public async Task<TaskShape> ReadShapeAsync(string definition, string container, CancellationToken cancel) =>
        Shape(await DescribeAsync(definition, cancel), container);

    public async Task<TaskShape?> FindNewestAsync(string family, string container, CancellationToken cancel)
    {
        try
        {
            return Shape(await DescribeAsync(family, cancel), container);
        }
        catch (ClientException none) when (none.Message.Contains("Unable to describe", StringComparison.Ordinal))
        {
            return null;
        }
    }

    public async Task<TaskShape?> FindBeforeAsync(string definition, string container, CancellationToken cancel)
    {
        // The last part of a revision's ARN is its number ("TaskDefinition", API reference).
        var colon = definition.LastIndexOf(':');
        var number = int.Parse(definition[(colon + 1)..], CultureInfo.InvariantCulture);
        if (number == 1)
            return null;
        try
        {
            var answer = await DescribeAsync(
                $"{definition[..colon]}:{(number - 1).ToString(CultureInfo.InvariantCulture)}", cancel);
            return answer.TaskDefinition.Status == TaskDefinitionStatus.ACTIVE ? Shape(answer, container) : null;
        }
        catch (ClientException none) when (none.Message.Contains("Unable to describe", StringComparison.Ordinal))
        {
            return null;
        }
    }

    public async Task<string> RegisterAsync(NewRevision revision, CancellationToken cancel)
    {
        var source = (await DescribeAsync(revision.Source, cancel)).TaskDefinition;
        foreach (var container in source.ContainerDefinitions.Where(own => own.Name == revision.Container))
        {
            container.Image = revision.Image;
        }
        var request = TaskDefinitionCopy.Of(source);
        request.Family = revision.Family;
        request.Tags = [.. revision.Tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })];
        var answer = await AwsCalls.RunAsync(
            "RegisterTaskDefinition", () => ecs.RegisterTaskDefinitionAsync(request, cancel));
        return answer.TaskDefinition.TaskDefinitionArn;
    }

    public async Task DeregisterAsync(string definition, CancellationToken cancel)
    {
        try
        {
            await AwsCalls.RunAsync(
                "DeregisterTaskDefinition",
                () => ecs.DeregisterTaskDefinitionAsync(new() { TaskDefinition = definition }, cancel));
        }
        catch (ClientException gone) when (gone.Message.Contains("inactive", StringComparison.OrdinalIgnoreCase))
        {
            // An earlier call deregistered it, and the read that named it did not show so yet.
        }
    }

    public Task UpdateAsync(
        string cluster, string service, string? definition, int? desired, CancellationToken cancel) => AwsCalls
        .RunAsync(
        "UpdateService",
        () => ecsOnce.UpdateServiceAsync(
            new() { Cluster = cluster, Service = service, TaskDefinition = definition, DesiredCount = desired },
            cancel));

    public async Task<IReadOnlyList<StoppedTask>> ReadStoppedTasksAsync(
        string cluster, string service, CancellationToken cancel)
    {
        var listed = await AwsCalls.RunAsync("ListTasks", () => ecs.ListTasksAsync(
            new()
            {
                Cluster = cluster, ServiceName = service, DesiredStatus = DesiredStatus.STOPPED, MaxResults = TasksMax,
            },
            cancel));
        if (listed.TaskArns is not { Count: > 0 } arns)
            return [];
        var answer = await AwsCalls.RunAsync("DescribeTasks", () => ecs.DescribeTasksAsync(
            new() { Cluster = cluster, Tasks = arns }, cancel));
        return
        [
            .. (answer.Tasks ?? []).Select(task => new StoppedTask(
                task.TaskDefinitionArn,
                task.StopCode?.Value ?? "",
                Why(task),
                (task.Containers ?? []).Select(own => own.ExitCode)
                    .FirstOrDefault(code => code is not null and not 0))),
        ];
    }

    /// <summary>The task's reason, and the first that a container gives of its own.</summary>
    private static string Why(EcsTask task)
    {
        var container = (task.Containers ?? []).FirstOrDefault(own => !string.IsNullOrEmpty(own.Reason));
        return container is null
            ? task.StoppedReason ?? "no reason given"
            : $"{task.StoppedReason}; {container.Name}: {container.Reason}";
    }

    private Task<DescribeTaskDefinitionResponse> DescribeAsync(string definition, CancellationToken cancel) =>
        AwsCalls.RunAsync("DescribeTaskDefinition", () => ecs.DescribeTaskDefinitionAsync(
            new() { TaskDefinition = definition, Include = [TaskDefinitionField.TAGS.Value] }, cancel));

    private static TaskShape Shape(DescribeTaskDefinitionResponse answer, string container) => new(
        answer.TaskDefinition.TaskDefinitionArn,
        answer.TaskDefinition.ContainerDefinitions.FirstOrDefault(own => own.Name == container)?.Image,
        (answer.Tags ?? []).ToDictionary(tag => tag.Key, tag => tag.Value));
}
