using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Ecs.Definitions;

/// <summary>One revision of a family: the whole JSON as it was registered, and whether it may still be used.</summary>
internal sealed class TaskDefinition(
    string family, int revision, string arn, JsonObject body, JsonArray tags, DateTimeOffset registeredAt,
    string registeredBy)
{
    public string Family { get; } = family;

    public int Revision { get; } = revision;

    public string Arn { get; } = arn;

    /// <summary>The members of RegisterTaskDefinition, as given.</summary>
    public JsonObject Body { get; } = body;

    public JsonArray Tags { get; } = tags;

    public ImmutableArray<ContainerDefinition> Containers { get; } =
        [.. body.Objects("containerDefinitions").Select(ContainerDefinition.Read)];

    /// <summary>What the task's own processes may do.</summary>
    public string? TaskRoleArn { get; } = body.Text("taskRoleArn");

    public DateTimeOffset RegisteredAt { get; } = registeredAt;

    /// <summary>Pulls the images and writes the logs; null where the definition names none.</summary>
    public string? ExecutionRoleArn { get; } = body.Text("executionRoleArn");

    public DateTimeOffset? DeregisteredAt { get; set; }

    public bool IsActive => DeregisteredAt is null;

    public bool WasActive(DateTimeOffset then) =>
        RegisteredAt <= then && (DeregisteredAt is not { } gone || gone > then);

    public JsonObject ToJson()
    {
        var json = (JsonObject)Body.DeepClone();
        json["volumes"] ??= new JsonArray();
        json["placementConstraints"] ??= new JsonArray();
        foreach (var container in json.Objects("containerDefinitions"))
            Complete(container);
        json["taskDefinitionArn"] = Arn;
        json["revision"] = Revision;
        json["status"] = IsActive ? "ACTIVE" : "INACTIVE";
        json["requiresAttributes"] = new JsonArray();
        json["compatibilities"] = new JsonArray("EC2", "FARGATE");
        json["registeredAt"] = JsonValue.Create(RegisteredAt);
        json["registeredBy"] = registeredBy;
        if (DeregisteredAt is { } deregisteredAt)
            json["deregisteredAt"] = JsonValue.Create(deregisteredAt);
        return json;
    }

    /// <summary>
    /// What ECS adds to a container that was registered without it ("DescribeTaskDefinition", examples).
    /// </summary>
    private static void Complete(JsonObject container)
    {
        container["cpu"] ??= 0;
        foreach (var list in (string[])["portMappings", "environment", "mountPoints", "volumesFrom", "systemControls"])
            container[list] ??= new JsonArray();
    }
}
