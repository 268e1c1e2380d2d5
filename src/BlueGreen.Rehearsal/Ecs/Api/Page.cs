using System.Globalization;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Ecs.Api;

/// <summary>One page of a list, with the token of the next: ECS and ECR page alike.</summary>
internal static class Page
{
    /// <summary>Items when the caller does not say: ECS's and ECR's default ("ListTasks", "DescribeImages").</summary>
    private const int DefaultSize = 100;

    public static JsonObject Of(string member, IReadOnlyList<JsonNode> items, JsonObject parameters)
    {
        var start = parameters.Text("nextToken") is { } token ? Start(token) : 0;
        var size = parameters.Number("maxResults") ?? DefaultSize;
        var page = new JsonObject { [member] = new JsonArray([.. items.Skip(start).Take(size)]) };
        if (start + size < items.Count)
            page["nextToken"] = (start + size).ToString(CultureInfo.InvariantCulture);
        return page;
    }

    private static int Start(string token) => int.TryParse(token, CultureInfo.InvariantCulture, out var start)
        && start >= 0
        ? start
        : throw new AwsException("InvalidParameterException", $"nextToken \"{token}\" was not given by this service.");
}
