using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Ecs.Scheduling;

namespace BlueGreen.Rehearsal.Ecs.Api;

/// <summary>Writes a fleet as DescribeServices words a service.</summary>
internal static class FleetJson
{
    /// <summary>Settings that every deployment repeats.</summary>
    private static readonly string[] SharedSettings =
        ["launchType", "platformVersion", "networkConfiguration", "capacityProviderStrategy"];

    public static JsonObject Write(Fleet fleet, bool withTags)
    {
        var json = (JsonObject)fleet.Settings.DeepClone();
        if (!withTags)
            json.Remove("tags");
        json["serviceArn"] = fleet.Arn;
        json["serviceName"] = fleet.Name;
        json["clusterArn"] = fleet.ClusterArn;
        json["status"] = fleet.Status;
        json["desiredCount"] = fleet.DesiredCount;
        json["runningCount"] = fleet.Tasks.Count(task => task.LastStatus == TaskState.Running);
        json["pendingCount"] = fleet.Tasks.Count(IsPending);
        json["taskDefinition"] = fleet.Primary.Definition.Arn;
        json["createdAt"] = JsonValue.Create(fleet.CreatedAt);
        json["deployments"] = new JsonArray([.. fleet.Deployments.Select(deployment => Write(fleet, deployment))]);
        json["events"] = new JsonArray([.. fleet.Events.Select(Write)]);
        json["deploymentConfiguration"] = new JsonObject
        {
            ["deploymentCircuitBreaker"] =
                new JsonObject { ["enable"] = fleet.BreaksCircuit, ["rollback"] = fleet.RollsBack },
            ["maximumPercent"] = fleet.MaximumPercent,
            ["minimumHealthyPercent"] = fleet.MinimumHealthyPercent,
        };
        json["healthCheckGracePeriodSeconds"] = (int)fleet.HealthCheckGrace.TotalSeconds;
        json["loadBalancers"] ??= new JsonArray();
        json["serviceRegistries"] ??= new JsonArray();
        json["schedulingStrategy"] ??= "REPLICA";
        json["deploymentController"] ??= new JsonObject { ["type"] = "ECS" };
        json["propagateTags"] ??= "NONE";
        return json;
    }

    public static bool IsPending(EcsTask task) => task.LastStatus is TaskState.Provisioning or TaskState.Pending;

    private static JsonObject Write(Fleet fleet, Deployment deployment)
    {
        var tasks = fleet.Tasks.Where(task => task.Deployment == deployment).ToArray();
        var isPrimary = deployment == fleet.Primary;
        var json = new JsonObject
        {
            ["id"] = deployment.Id,
            ["status"] = isPrimary ? "PRIMARY" : "ACTIVE",
            ["taskDefinition"] = deployment.Definition.Arn,
            ["desiredCount"] = isPrimary ? fleet.DesiredCount : fleet.TasksOf(deployment).Count(),
            ["pendingCount"] = tasks.Count(IsPending),
            ["runningCount"] = tasks.Count(task => task.LastStatus == TaskState.Running),
            ["failedTasks"] = deployment.FailedTasks,
            ["createdAt"] = JsonValue.Create(deployment.CreatedAt),
            ["updatedAt"] = JsonValue.Create(deployment.UpdatedAt),
            ["rolloutState"] = deployment.RolloutState,
            ["rolloutStateReason"] = deployment.RolloutStateReason,
        };
        foreach (var shared in SharedSettings)
        {
            if (fleet.Settings[shared] is { } value)
                json[shared] = value.DeepClone();
        }
        return json;
    }

    private static JsonObject Write(FleetEvent line) => new()
    {
        ["id"] = line.Id,
        ["createdAt"] = JsonValue.Create(line.At),
        ["message"] = line.Message,
    };
}
