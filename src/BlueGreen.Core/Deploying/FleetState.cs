namespace BlueGreen.Core.Deploying;

/// <summary>One colour's ECS service as ECS tells it.</summary>
public sealed record FleetState
{
    public required string TaskDefinition { get; init; }

    public required int Desired { get; init; }

    public required int Running { get; init; }

    public required int Pending { get; init; }

    public required IReadOnlyList<ServiceDeployment> Deployments { get; init; }

    public ServiceDeployment? Primary => Deployments.FirstOrDefault(deployment => deployment.Status == "PRIMARY");
}

/// <summary>One of the revisions that a service is running or replacing.</summary>
/// <param name="Status">PRIMARY, ACTIVE or INACTIVE.</param>
/// <param name="RolloutState">IN_PROGRESS, COMPLETED or FAILED.</param>
public sealed record ServiceDeployment(
    string Status, string TaskDefinition, string RolloutState, string RolloutReason);
