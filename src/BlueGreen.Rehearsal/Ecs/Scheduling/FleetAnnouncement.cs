using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Ecs.Scheduling;

/// <summary>Something about a service that ECS tells EventBridge ("Amazon ECS service action events").</summary>
internal sealed record FleetAnnouncement(string DetailType, JsonObject Detail)
{
    public static FleetAnnouncement SteadyState(Fleet fleet, DateTimeOffset now) =>
        Action(fleet, "INFO", "SERVICE_STEADY_STATE", now);

    public static FleetAnnouncement StartImpaired(Fleet fleet, DateTimeOffset now) =>
        Action(fleet, "WARN", "SERVICE_TASK_START_IMPAIRED", now);

    /// <summary>What a deployment has just become ("Amazon ECS service deployment state change events").</summary>
    public static FleetAnnouncement Of(Deployment deployment) => new("ECS Deployment State Change", new JsonObject
    {
        ["eventType"] = deployment.RolloutState == Deployment.Failed ? "ERROR" : "INFO",
        ["eventName"] = deployment.RolloutState switch
        {
            Deployment.InProgress => "SERVICE_DEPLOYMENT_IN_PROGRESS",
            Deployment.Completed => "SERVICE_DEPLOYMENT_COMPLETED",
            Deployment.Failed => "SERVICE_DEPLOYMENT_FAILED",
            var other => throw new UnreachableException(other),
        },
        ["deploymentId"] = deployment.Id,
        ["updatedAt"] = Text(deployment.UpdatedAt),
        ["reason"] = deployment.RolloutStateReason,
    });

    /// <summary>An instant as ECS's events spell it.</summary>
    public static string Text(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static FleetAnnouncement Action(Fleet fleet, string type, string name, DateTimeOffset now) =>
        new("ECS Service Action", new JsonObject
        {
            ["eventType"] = type,
            ["eventName"] = name,
            ["clusterArn"] = fleet.ClusterArn,
            ["createdAt"] = Text(now),
        });
}
