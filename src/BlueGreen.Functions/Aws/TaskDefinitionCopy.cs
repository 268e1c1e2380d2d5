using Amazon.ECS.Model;

namespace BlueGreen.Functions.Aws;

/// <summary>A revision as RegisterTaskDefinition takes it: all that it accepts, and none of what ECS adds.</summary>
internal static class TaskDefinitionCopy
{
    public static RegisterTaskDefinitionRequest Of(TaskDefinition source) => new()
    {
        Family = source.Family,
        TaskRoleArn = source.TaskRoleArn,
        ExecutionRoleArn = source.ExecutionRoleArn,
        NetworkMode = source.NetworkMode,
        ContainerDefinitions = source.ContainerDefinitions,
        Volumes = source.Volumes,
        PlacementConstraints = source.PlacementConstraints,
        RequiresCompatibilities = source.RequiresCompatibilities,
        Cpu = source.Cpu,
        Memory = source.Memory,
        PidMode = source.PidMode,
        IpcMode = source.IpcMode,
        ProxyConfiguration = source.ProxyConfiguration,
        InferenceAccelerators = source.InferenceAccelerators,
        EphemeralStorage = source.EphemeralStorage,
        RuntimePlatform = source.RuntimePlatform,
        EnableFaultInjection = source.EnableFaultInjection,
    };
}
