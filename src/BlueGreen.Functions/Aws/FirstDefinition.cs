using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.ECS.Model;
using BlueGreen.Core.Failures;
using KeyValuePair = Amazon.ECS.Model.KeyValuePair;

namespace BlueGreen.Functions.Aws;

/// <summary>
/// The placeholder's task definition as the template writes it; members as in RegisterTaskDefinition.
/// </summary>
internal sealed record FirstDefinition(
    string NetworkMode,
    List<string> RequiresCompatibilities,
    string Cpu,
    string Memory,
    string TaskRoleArn,
    string ExecutionRoleArn,
    FirstPlatform RuntimePlatform,
    List<FirstContainer> ContainerDefinitions)
{
    public static FirstDefinition Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, FirstDefinitionJson.Default.FirstDefinition)
                ?? throw new InvalidInputException("The property Definition is null; expected a task definition.");
        }
        catch (JsonException problem)
        {
            throw new InvalidInputException(
                $"The property Definition is no task definition as this installation writes it: {problem.Message}",
                    problem);
        }
    }

    public RegisterTaskDefinitionRequest ToRequest(string family) => new()
    {
        Family = family,
        NetworkMode = NetworkMode,
        RequiresCompatibilities = RequiresCompatibilities,
        Cpu = Cpu,
        Memory = Memory,
        TaskRoleArn = TaskRoleArn,
        ExecutionRoleArn = ExecutionRoleArn,
        RuntimePlatform = new()
        {
            CpuArchitecture = RuntimePlatform.CpuArchitecture,
            OperatingSystemFamily = RuntimePlatform.OperatingSystemFamily,
        },
        ContainerDefinitions = [.. ContainerDefinitions.Select(container => container.ToRequest())],
    };
}

/// <summary>What the tasks run on.</summary>
internal sealed record FirstPlatform(string CpuArchitecture, string OperatingSystemFamily);

/// <summary>The placeholder's only container.</summary>
internal sealed record FirstContainer(
    string Name,
    string Image,
    bool Essential,
    int StopTimeout,
    List<string> EntryPoint,
    List<string> Command,
    List<FirstPort> PortMappings,
    List<FirstVariable> Environment,
    FirstLog LogConfiguration)
{
    public ContainerDefinition ToRequest() => new()
    {
        Name = Name,
        Image = Image,
        Essential = Essential,
        StopTimeout = StopTimeout,
        EntryPoint = EntryPoint,
        Command = Command,
        PortMappings =
        [
            .. PortMappings.Select(port =>
                new PortMapping { ContainerPort = port.ContainerPort, Protocol = port.Protocol }),
        ],
        Environment = [.. Environment.Select(own => new KeyValuePair { Name = own.Name, Value = own.Value })],
        LogConfiguration = new() { LogDriver = LogConfiguration.LogDriver, Options = LogConfiguration.Options },
    };
}

/// <summary>Where the container listens.</summary>
internal sealed record FirstPort(int ContainerPort, string Protocol);

/// <summary>An environment variable.</summary>
internal sealed record FirstVariable(string Name, string Value);

/// <summary>Where the container's output goes.</summary>
internal sealed record FirstLog(string LogDriver, Dictionary<string, string> Options);

/// <summary>Reads the placeholder without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(FirstDefinition))]
internal sealed partial class FirstDefinitionJson : JsonSerializerContext;
