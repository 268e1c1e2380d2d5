using System.Globalization;
using Amazon.CDK;
using Amazon.CDK.AWS.ECS;
using BlueGreen.Core.Settings;
using Constructs;

namespace BlueGreen.Cdk;

/// <summary>The shape of a task as the settings give it. It never runs: deployments copy it.</summary>
/// <remarks>So changed settings are a new revision here, and reach users only through the next deployment.</remarks>
public sealed class BaseTaskDefinition : Construct
{
    private readonly ContainerSettings _settings;

    public BaseTaskDefinition(
        Construct scope, ApplicationSettings settings, TaskIdentity identity, Repository repository)
        : base(scope, "BaseTaskDefinition")
    {
        _settings = settings.Container;
        Identity = identity;
        Family = settings.Application;
        _ = NewDefinition($"{repository.Uri}:latest");
    }

    public string Family { get; }

    public string Container => _settings.Name;

    public TaskIdentity Identity { get; }

    private CfnTaskDefinition NewDefinition(string image) =>
        new(this, "Definition", new CfnTaskDefinitionProps
        {
            Family = Family,
            NetworkMode = "awsvpc",
            RequiresCompatibilities = ["FARGATE"],
            Cpu = _settings.Cpu.ToString(CultureInfo.InvariantCulture),
            Memory = _settings.MemoryMegabytes.ToString(CultureInfo.InvariantCulture),
            TaskRoleArn = Identity.TaskRole.RoleArn,
            ExecutionRoleArn = Identity.ExecutionRole.RoleArn,
            RuntimePlatform = new CfnTaskDefinition.RuntimePlatformProperty
            {
                CpuArchitecture = "X86_64",
                OperatingSystemFamily = "LINUX",
            },
            ContainerDefinitions = new[]
            {
                new CfnTaskDefinition.ContainerDefinitionProperty
                {
                    Name = Container,
                    Image = image,
                    Essential = true,
                    StopTimeout = _settings.StopTimeoutSeconds,
                    PortMappings = new[]
                    {
                        new CfnTaskDefinition.PortMappingProperty { ContainerPort = _settings.Port, Protocol = "tcp" },
                    },
                    Environment = _settings.Environment
                        .OrderBy(variable => variable.Key, StringComparer.Ordinal)
                        .Select(variable => new CfnTaskDefinition.KeyValuePairProperty
                        {
                            Name = variable.Key,
                            Value = variable.Value,
                        })
                        .ToArray(),
                    LogConfiguration = new CfnTaskDefinition.LogConfigurationProperty
                    {
                        LogDriver = "awslogs",
                        Options = new Dictionary<string, string>
                        {
                            ["awslogs-group"] = Identity.LogGroup,
                            ["awslogs-region"] = Stack.Of(this).Region,
                            ["awslogs-stream-prefix"] = Container,
                        },
                    },
                },
            },
        });
}
