using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Ecs.Definitions;
using BlueGreen.Rehearsal.Logs;

namespace BlueGreen.Rehearsal.Ecs.Running;

/// <summary>
/// The `awslogs` log driver: what a container prints goes to its own stream, as the task's execution role.
/// </summary>
/// <remarks>
/// Source: ECS Developer Guide, "Send Amazon ECS logs to CloudWatch". A stream that cannot be made keeps the container
/// from starting; lines that are refused later are lost.
/// </remarks>
internal sealed class AwsLogsDriver(IAwsGateway? gateway, RehearsalClock clock)
{
    private const string Name = "awslogs";

    /// <exception cref="ContainerStartException">The stream cannot be made, or not by this role.</exception>
    public async Task<Action<string>> OpenAsync(
        TaskDefinition definition, ContainerDefinition container, string taskId, CancellationToken cancel)
    {
        var configuration = container.Body["logConfiguration"] as JsonObject ?? [];
        if (gateway is null || configuration.Text("logDriver") != Name
            || definition.ExecutionRoleArn is not { } role
            || configuration["options"] is not JsonObject options || options.Text("awslogs-group") is not { } group)
        {
            return _ => { };
        }
        var prefix = options.Text("awslogs-stream-prefix") ?? Name;
        var caller = new Caller(role) { Session = taskId };
        var writer = new LogWriter(gateway, clock, caller, group, $"{prefix}/{container.Name}/{taskId}");
        try
        {
            await writer.CreateStreamAsync(cancel);
        }
        catch (AwsException refused)
        {
            throw new ContainerStartException(
                "ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: "
                + $"failed to create CloudWatch log stream: {refused.Code}: {refused.Message}");
        }
        return writer.Write;
    }
}
