using System.Globalization;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Ecs.Api;

/// <summary>One page of a list, with the token of the next: ECS and ECR page alike.</summary>
internal static class Page
{
    /// <summary>Items when the caller does not say: ECS's and ECR's default ("ListTasks", "DescribeImages").</summary>
    private const int DefaultSize = 100;

    /// <summary>The largest `maxResults` of any of these lists ("DescribeImages").</summary>
    private const int SizeMax = 1000;

    public static JsonObject Of(
        string member, IReadOnlyList<JsonNode> items, JsonObject parameters, int defaultSize = DefaultSize)
    {
        var start = parameters.Text("nextToken") is { } token ? Start(token) : 0;
        var size = parameters.Number("maxResults") ?? defaultSize;
        if (size is < 1 or > SizeMax)
            throw new AwsException("InvalidParameterException", $"maxResults is 1 to {SizeMax}, found {size}.");
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
