using Amazon.ECS;
using Amazon.ECS.Model;

namespace AwsSdk.Slices.Tests.Services;

/// <summary>Each ECS operation, understood by something that is not ours.</summary>
public sealed class EcsTests(AwsEndpoints endpoints)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(AwsEndpoints.Names), MemberType = typeof(AwsEndpoints))]
    public async Task Service_DescribedAndUpdated_IsAsAsked(string endpoint)
    {
        var world = await endpoints.WorldAsync(endpoint);

        var updated = await world.Ecs.UpdateServiceAsync(
            new() { Cluster = world.Cluster, Service = world.Service, DesiredCount = 3 }, Cancel);
        var described = await world.Ecs.DescribeServicesAsync(
            new() { Cluster = world.Cluster, Services = [world.Service, "absent"] }, Cancel);

        Assert.Equal(3, updated.Service.DesiredCount);
        var service = Assert.Single(described.Services);
        Assert.Equal("ACTIVE", service.Status);
        Assert.Equal(3, service.DesiredCount);
        var deployment = Assert.Single(service.Deployments);
        Assert.Equal("PRIMARY", deployment.Status);
        Assert.Equal(DateTimeKind.Utc, deployment.CreatedAt!.Value.Kind);
        Assert.Equal("MISSING", Assert.Single(described.Failures).Reason);
    }

    [Theory]
    [MemberData(nameof(AwsEndpoints.Names), MemberType = typeof(AwsEndpoints))]
    public async Task Service_ThatIsAbsent_IsServiceNotFound(string endpoint)
    {
        var world = await endpoints.WorldAsync(endpoint);

        var error = await Assert.ThrowsAsync<ServiceNotFoundException>(() => world.Ecs.UpdateServiceAsync(
            new() { Cluster = world.Cluster, Service = "absent", DesiredCount = 1 }, Cancel));

        Assert.Equal("ServiceNotFoundException", error.ErrorCode);
    }

    [Theory]
    [MemberData(nameof(AwsEndpoints.Names), MemberType = typeof(AwsEndpoints))]
    public async Task Cluster_ThatIsAbsent_IsClusterNotFound(string endpoint)
    {
        var world = await endpoints.WorldAsync(endpoint);

        await Assert.ThrowsAsync<ClusterNotFoundException>(() => world.Ecs.DescribeServicesAsync(
            new() { Cluster = "absent", Services = [world.Service] }, Cancel));
    }

    [Theory]
    [MemberData(nameof(AwsEndpoints.Names), MemberType = typeof(AwsEndpoints))]
    public async Task TaskDefinition_RegisteredDescribedAndDeregistered_IsTheSame(string endpoint)
    {
        var world = await endpoints.WorldAsync(endpoint);
        var container = new ContainerDefinition
        {
            Name = "app",
            Image = "app@sha256:0123",
            Memory = 256,
            Essential = true,
            Environment = [new() { Name = "COLOUR", Value = "green" }],
            PortMappings = [new() { ContainerPort = 8080, Protocol = TransportProtocol.Tcp }],
            Secrets = [new() { Name = "KEY", ValueFrom = "arn:aws:ssm:eu-west-1:123456789012:parameter/key" }],
            HealthCheck = new() { Command = ["CMD", "true"], Interval = 5, Retries = 3 },
        };

        var registered = await world.Ecs.RegisterTaskDefinitionAsync(
            new()
            {
                Family = "slices",
                Cpu = "256",
                Memory = "512",
                NetworkMode = NetworkMode.Awsvpc,
                RequiresCompatibilities = ["FARGATE"],
                ContainerDefinitions = [container],
                Tags = [new() { Key = "team", Value = "web" }],
            },
            Cancel);
        var described = await world.Ecs.DescribeTaskDefinitionAsync(
            new() { TaskDefinition = "slices", Include = [TaskDefinitionField.TAGS] }, Cancel);
        var deregistered = await world.Ecs.DeregisterTaskDefinitionAsync(
            new() { TaskDefinition = registered.TaskDefinition.TaskDefinitionArn }, Cancel);

        Assert.Equal(registered.TaskDefinition.TaskDefinitionArn, described.TaskDefinition.TaskDefinitionArn);
        Assert.Equal(NetworkMode.Awsvpc, described.TaskDefinition.NetworkMode);
        Assert.Equal("web", Assert.Single(described.Tags).Value);
        var read = Assert.Single(described.TaskDefinition.ContainerDefinitions);
        Assert.Equal(container.Image, read.Image);
        Assert.Equal(8080, Assert.Single(read.PortMappings).ContainerPort);
        Assert.Equal(container.Secrets[0].ValueFrom, Assert.Single(read.Secrets).ValueFrom);
        Assert.Equal(container.HealthCheck.Command, read.HealthCheck.Command);
        Assert.Equal(TaskDefinitionStatus.INACTIVE, deregistered.TaskDefinition.Status);
    }

    [Theory]
    [MemberData(nameof(AwsEndpoints.Names), MemberType = typeof(AwsEndpoints))]
    public async Task Tasks_Listed_CanBeDescribed(string endpoint)
    {
        var world = await endpoints.WorldAsync(endpoint);

        var listed = await world.Ecs.ListTasksAsync(
            new() { Cluster = world.Cluster, DesiredStatus = DesiredStatus.RUNNING }, Cancel);
        var described = await world.Ecs.DescribeTasksAsync(
            new() { Cluster = world.Cluster, Tasks = listed.TaskArns }, Cancel);

        Assert.NotEmpty(listed.TaskArns);
        Assert.Equal(listed.TaskArns.Order(), described.Tasks.Select(task => task.TaskArn).Order());
        Assert.All(described.Tasks, task => Assert.Equal("RUNNING", task.DesiredStatus));
    }
}
