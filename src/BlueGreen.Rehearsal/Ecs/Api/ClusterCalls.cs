using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Ecs.Scheduling;

namespace BlueGreen.Rehearsal.Ecs.Api;

/// <summary>The operations on clusters. Called under the state's gate.</summary>
internal sealed class ClusterCalls(EcsState state)
{
    public JsonObject List(JsonObject parameters) => Page.Of(
        "clusterArns", state.Clusters.Select(name => (JsonNode)state.ClusterArn(name)).ToArray(), parameters);

    public JsonObject Describe(JsonObject parameters)
    {
        var names = parameters.Texts("clusters").Select(EcsNames.Last).DefaultIfEmpty("default").ToArray();
        return new JsonObject
        {
            ["clusters"] = new JsonArray([.. names.Where(state.Clusters.Contains).Select(Write)]),
            ["failures"] = new JsonArray(
            [
                .. names.Where(name => !state.Clusters.Contains(name))
                    .Select(name => EcsNames.Missing(state.ClusterArn(name))),
            ]),
        };
    }

    private JsonObject Write(string name)
    {
        var arn = state.ClusterArn(name);
        var tasks = state.Tasks.Where(task => task.Fleet.ClusterArn == arn).ToArray();
        return new JsonObject
        {
            ["clusterArn"] = arn,
            ["clusterName"] = name,
            ["status"] = "ACTIVE",
            ["registeredContainerInstancesCount"] = 0,
            ["runningTasksCount"] = tasks.Count(task => task.LastStatus == TaskState.Running),
            ["pendingTasksCount"] = tasks.Count(FleetJson.IsPending),
            ["activeServicesCount"] = state.Fleets.Count(
                fleet => fleet.ClusterArn == arn && fleet.Status == Fleet.Active),
            ["statistics"] = new JsonArray(),
            ["tags"] = new JsonArray(),
            ["settings"] = new JsonArray(),
            ["capacityProviders"] = new JsonArray(),
            ["defaultCapacityProviderStrategy"] = new JsonArray(),
        };
    }
}
