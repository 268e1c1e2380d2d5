using System.Globalization;
using Amazon.CDK;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Logs;
using BlueGreen.Core.Settings;
using Constructs;

namespace BlueGreen.Cdk;

/// <summary>The shape of a task as the settings give it. It never runs: deployments copy it.</summary>
/// <remarks>So changed settings are a new revision here, and reach users only through the next deployment.</remarks>
public sealed class BaseTaskDefinition : Construct
{
    private readonly ContainerSettings _settings;

    public BaseTaskDefinition(Construct scope, ApplicationSettings settings, Repository repository)
        : base(scope, "BaseTaskDefinition")
    {
        _settings = settings.Container;
        Family = settings.Application;
        var logs = new CfnLogGroup(this, "Logs", new CfnLogGroupProps
        {
            LogGroupName = $"/bluegreen/{settings.Application}",
            RetentionInDays = PipelineFunction.LogRetentionDays,
        });
        LogGroup = logs.Ref;
        TaskRole = NewRole("TaskRole");
        ExecutionRole = NewRole("ExecutionRole", Permissions.ForTaskStart(repository, logs));
        _ = NewDefinition($"{repository.Uri}:latest");
    }

    public string Family { get; }

    public string Container => _settings.Name;

    public string LogGroup { get; }

    /// <summary>What the application itself may do: nothing, until its team grants something.</summary>
    public Role TaskRole { get; }

    /// <summary>What ECS may do to start a task: pull the image and write the logs.</summary>
    public Role ExecutionRole { get; }

    private Role NewRole(string id, params PolicyStatement[] statements) =>
        new(this, id, new RoleProps
        {
            AssumedBy = new ServicePrincipal("ecs-tasks.amazonaws.com"),
            InlinePolicies = statements.Length == 0 ? null : Permissions.Inline(statements),
        });

    private CfnTaskDefinition NewDefinition(string image) =>
        new(this, "Definition", new CfnTaskDefinitionProps
        {
            Family = Family,
            NetworkMode = "awsvpc",
            RequiresCompatibilities = ["FARGATE"],
            Cpu = _settings.Cpu.ToString(CultureInfo.InvariantCulture),
            Memory = _settings.MemoryMegabytes.ToString(CultureInfo.InvariantCulture),
            TaskRoleArn = TaskRole.RoleArn,
            ExecutionRoleArn = ExecutionRole.RoleArn,
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
                            ["awslogs-group"] = LogGroup,
                            ["awslogs-region"] = Stack.Of(this).Region,
                            ["awslogs-stream-prefix"] = Container,
                        },
                    },
                },
            },
        });
}
