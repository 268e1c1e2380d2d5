using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Ecs.Scheduling;

namespace BlueGreen.Rehearsal.Ecs.Api;

/// <summary>Writes a task as DescribeTasks words it.</summary>
internal static class TaskJson
{
    /// <summary>What a task takes from its definition.</summary>
    private static readonly string[] Sizes = ["cpu", "memory", "ephemeralStorage"];

    public static JsonObject Write(EcsTask task)
    {
        var json = new JsonObject
        {
            ["taskArn"] = task.Arn,
            ["clusterArn"] = task.Fleet.ClusterArn,
            ["taskDefinitionArn"] = task.Deployment.Definition.Arn,
            ["group"] = $"service:{task.Fleet.Name}",
            ["startedBy"] = task.Deployment.Id,
            ["lastStatus"] = task.LastStatus,
            ["desiredStatus"] = task.DesiredStatus,
            ["healthStatus"] = "UNKNOWN",
            ["createdAt"] = JsonValue.Create(task.CreatedAt),
            ["containers"] = new JsonArray([.. task.Containers.Select(container => Write(task, container))]),
            ["tags"] = new JsonArray(),
            ["attachments"] = new JsonArray(),
            ["attributes"] = new JsonArray(),
            ["connectivity"] = task.StartedAt is null ? "DISCONNECTED" : "CONNECTED",
            ["enableExecuteCommand"] = task.Fleet.Settings.Flag("enableExecuteCommand") ?? false,
            ["overrides"] = new JsonObject { ["containerOverrides"] = new JsonArray() },
            ["version"] = task.IsStopped ? 3 : task.StartedAt is null ? 1 : 2,
        };
        foreach (var size in Sizes)
        {
            if (task.Deployment.Definition.Body[size] is { } value)
                json[size] = value.DeepClone();
        }
        if (task.Fleet.Settings["launchType"] is { } launchType)
            json["launchType"] = launchType.DeepClone();
        Put(json, "startedAt", task.StartedAt);
        Put(json, "stoppingAt", task.StoppingAt);
        Put(json, "stoppedAt", task.StoppedAt);
        if (task.StopCode is not null)
            json["stopCode"] = task.StopCode;
        if (task.StoppedReason is not null)
            json["stoppedReason"] = task.StoppedReason;
        return json;
    }

    private static JsonObject Write(EcsTask task, TaskContainer container)
    {
        var json = new JsonObject
        {
            ["containerArn"] = $"{task.Arn.Replace(":task/", ":container/", StringComparison.Ordinal)}/"
                + Identity.Hex(container.Definition.Name),
            ["name"] = container.Definition.Name,
            ["image"] = container.Definition.Image,
            ["taskArn"] = task.Arn,
            ["lastStatus"] = task.IsStopped || container.Exit is not null ? TaskState.Stopped
                : container.Process is null ? TaskState.Pending
                : TaskState.Running,
            ["healthStatus"] = "UNKNOWN",
            ["networkBindings"] = new JsonArray(),
            ["networkInterfaces"] = new JsonArray(),
        };
        // Numbers in the definition, texts here ("Container" in the API reference).
        json["cpu"] = container.Definition.Body.Text("cpu") ?? "0";
        if (container.Definition.Body.Text("memory") is { } memory)
            json["memory"] = memory;
        if (container.ImageDigest is not null)
            json["imageDigest"] = container.ImageDigest;
        if (container.Exit is { } exit)
            json["exitCode"] = exit.ExitCode;
        // What was said last is in the logs on AWS; the rehearsal has none, so it is told where ECS gives reasons.
        if (container.Exit is { ExitCode: not 0, LastLine: { } last })
            json["reason"] = last;
        return json;
    }

    private static void Put(JsonObject json, string name, DateTimeOffset? at)
    {
        if (at is { } instant)
            json[name] = JsonValue.Create(instant);
    }
}
