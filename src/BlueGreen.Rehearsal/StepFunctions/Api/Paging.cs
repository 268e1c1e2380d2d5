using System.Globalization;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.StepFunctions.Api;

/// <summary>Pages of a list: `maxResults` and `nextToken`, as every List action of Step Functions has them.</summary>
internal static class Paging
{
    /// <summary>Items a page where the caller does not say (API reference, `maxResults`: the default is 100).</summary>
    private const int PageSize = 100;

    /// <summary>Items a page at most (API reference, `maxResults`).</summary>
    private const int PageSizeMax = 1000;

    /// <exception cref="AwsException">`InvalidToken`.</exception>
    public static JsonObject Page<T>(
        JsonObject parameters, string member, IReadOnlyList<T> items, Func<T, JsonNode> show)
    {
        var asked = parameters.Number("maxResults") ?? 0;
        if (asked is < 0 or > PageSizeMax)
        {
            throw new AwsException("ValidationException", $"maxResults is between 0 and {PageSizeMax}, found {asked}.");
        }
        var start = 0;
        if (parameters.Text("nextToken") is { } token
            && (!int.TryParse(token, CultureInfo.InvariantCulture, out start) || start < 0 || start > items.Count))
        {
            throw new AwsException("InvalidToken", $"Invalid Token: '{token}'");
        }
        var end = Math.Min(items.Count, start + (asked == 0 ? PageSize : asked));
        var page = new JsonObject
        {
            [member] = new JsonArray([.. items.Skip(start).Take(end - start).Select(show)]),
        };
        if (end < items.Count)
        {
            page["nextToken"] = end.ToString(CultureInfo.InvariantCulture);
        }
        return page;
    }
}
