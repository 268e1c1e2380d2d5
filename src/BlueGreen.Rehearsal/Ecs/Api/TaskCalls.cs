using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Ecs.Scheduling;

namespace BlueGreen.Rehearsal.Ecs.Api;

/// <summary>The operations on tasks. Called under the state's gate.</summary>
internal sealed class TaskCalls(AwsAccount account, EcsState state, RehearsalClock clock, EcsReplica replica)
{
    public JsonObject List(JsonObject parameters)
    {
        var cluster = state.ClusterArn(state.Cluster(parameters));
        var desired = parameters.Text("desiredStatus") ?? TaskState.Running;
        var service = parameters.Text("serviceName") is { } name
            ? state.FindFleet(state.Cluster(parameters), name)
                ?? throw new AwsException("ServiceNotFoundException", "Service not found.")
            : null;
        var family = parameters.Text("family");
        var startedBy = parameters.Text("startedBy");
        var arns = state.Tasks
            .Where(task => task.Fleet.ClusterArn == cluster && replica.Of(task)?.Text("desiredStatus") == desired)
            .Where(task => service is null || task.Fleet == service)
            .Where(task => family is null || task.Deployment.Definition.Family == family)
            .Where(task => startedBy is null || task.Deployment.Id == startedBy)
            .Select(task => (JsonNode)task.Arn);
        return Page.Of("taskArns", arns.ToArray(), parameters);
    }

    public JsonObject Describe(JsonObject parameters)
    {
        var cluster = state.Cluster(parameters);
        var found = parameters.Texts("tasks")
            .Select(name => (name, task: Find(cluster, name) is { } known ? replica.Of(known) : null)).ToArray();
        return new JsonObject
        {
            ["tasks"] = new JsonArray(
                [.. found.Where(one => one.task is not null).Select(one => one.task)]),
            ["failures"] = new JsonArray(
            [
                .. found.Where(one => one.task is null).Select(one =>
                    EcsNames.Missing(account.Arn("ecs", $"task/{cluster}/{EcsNames.Last(one.name)}"))),
            ]),
        };
    }

    public JsonObject Stop(JsonObject parameters)
    {
        var task = Find(state.Cluster(parameters), parameters.RequiredText("task"))
            ?? throw new AwsException("InvalidParameterException", "The referenced task was not found.");
        task.RequestStop(StopCode.UserInitiated, parameters.Text("reason") ?? "Task stopped by user", clock.Now);
        task.Fleet.WakeUp?.Now();
        state.Changed();
        return new JsonObject { ["task"] = TaskJson.Write(task) };
    }

    private EcsTask? Find(string cluster, string idOrArn) => state.Tasks.FirstOrDefault(task =>
        task.Id == EcsNames.Last(idOrArn) && task.Fleet.ClusterArn == state.ClusterArn(cluster));
}
