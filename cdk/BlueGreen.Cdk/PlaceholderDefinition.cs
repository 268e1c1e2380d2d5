using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.CDK;
using BlueGreen.Core.Settings;

namespace BlueGreen.Cdk;

/// <summary>A colour's first revision: a tiny web server, so that an installation needs no image to be whole.</summary>
public static class PlaceholderDefinition
{
    /// <summary>Amazon's public mirror of the official image, pinned; its `httpd` is all that is needed.</summary>
    private const string Image = "public.ecr.aws/docker/library/busybox:1.37.0";

    /// <summary>Constant: path and port arrive as environment, so that no character of theirs is ever shell.</summary>
    private const string Script =
        """
        mkdir -p "/www$(dirname "$HEALTH_FILE")" && echo 'No release yet.' > /www/index.html &&
        echo ok > "/www$HEALTH_FILE" && exec httpd -f -p "$PORT" -h /www
        """;

    /// <summary>As RegisterTaskDefinition takes it; the roles, log group and region are tokens.</summary>
    public static string Json(string family, ApplicationSettings settings, BaseTaskDefinition shape)
    {
        var container = settings.Container;
        return new JsonObject
        {
            ["family"] = family,
            ["networkMode"] = "awsvpc",
            ["requiresCompatibilities"] = new JsonArray("FARGATE"),
            ["cpu"] = container.Cpu.ToString(CultureInfo.InvariantCulture),
            ["memory"] = container.MemoryMegabytes.ToString(CultureInfo.InvariantCulture),
            ["taskRoleArn"] = shape.Identity.TaskRole.RoleArn,
            ["executionRoleArn"] = shape.Identity.ExecutionRole.RoleArn,
            ["runtimePlatform"] = new JsonObject
            {
                ["cpuArchitecture"] = "X86_64",
                ["operatingSystemFamily"] = "LINUX",
            },
            ["containerDefinitions"] = new JsonArray(Container(container, settings.HealthCheck, shape)),
        }.ToJsonString(JsonText.Options);
    }

    private static JsonObject Container(
        ContainerSettings container, HealthCheckSettings health, BaseTaskDefinition shape) =>
        new()
        {
            ["name"] = container.Name,
            ["image"] = Image,
            ["essential"] = true,
            // It has no state and no signal handler: there is nothing to wait for. Fargate's minimum.
            ["stopTimeout"] = 2,
            ["entryPoint"] = new JsonArray("sh", "-c"),
            ["command"] = new JsonArray(Script),
            ["portMappings"] = new JsonArray(
                new JsonObject { ["containerPort"] = container.Port, ["protocol"] = "tcp" }),
            ["environment"] = new JsonArray(
                Variable("HEALTH_FILE", HealthFile(health.Path)),
                Variable("PORT", container.Port.ToString(CultureInfo.InvariantCulture))),
            ["logConfiguration"] = new JsonObject
            {
                ["logDriver"] = "awslogs",
                ["options"] = new JsonObject
                {
                    ["awslogs-group"] = shape.Identity.LogGroup,
                    ["awslogs-region"] = Stack.Of(shape).Region,
                    ["awslogs-stream-prefix"] = container.Name,
                },
            },
        };

    private static JsonObject Variable(string name, string value) => new() { ["name"] = name, ["value"] = value };

    /// <summary>The file that the server answers the health check's path with.</summary>
    private static string HealthFile(string path)
    {
        var file = path.Split('?')[0];
        return file.EndsWith('/') ? $"{file}index.html" : file;
    }
}
