using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Ecs.Scheduling;

namespace BlueGreen.Rehearsal.Ecs.Api;

/// <summary>Finds what a call names, by name or ARN, or throws ECS's own error.</summary>
internal static class EcsNames
{
    public static string Last(string nameOrArn) => nameOrArn[(nameOrArn.LastIndexOf('/') + 1)..];

    /// <summary>The cluster's name; none given means `default`.</summary>
    public static string Cluster(this EcsState state, JsonObject parameters)
    {
        var name = Last(parameters.Text("cluster") ?? "default");
        return state.Clusters.Contains(name)
            ? name
            : throw new AwsException("ClusterNotFoundException", "Cluster not found.");
    }

    public static Fleet? FindFleet(this EcsState state, string cluster, string nameOrArn) =>
        state.Fleets.LastOrDefault(
            fleet => fleet.Name == Last(nameOrArn) && fleet.ClusterArn == state.ClusterArn(cluster));

    public static Fleet Fleet(this EcsState state, JsonObject parameters) =>
        state.FindFleet(state.Cluster(parameters), parameters.RequiredText("service"))
        ?? throw new AwsException("ServiceNotFoundException", "Service not found.");

    public static Fleet ActiveFleet(this EcsState state, JsonObject parameters) =>
        state.Fleet(parameters) is { Status: Scheduling.Fleet.Active } fleet
            ? fleet
            : throw new AwsException("ServiceNotActiveException", "Service was not ACTIVE.");

    public static JsonObject Missing(string arn) => new() { ["arn"] = arn, ["reason"] = "MISSING" };
}
