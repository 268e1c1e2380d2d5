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

    /// <param name="key">What no two items share.</param>
    /// <exception cref="AwsException">`InvalidToken`.</exception>
    public static JsonObject Page<T>(
        JsonObject parameters, string member, IReadOnlyList<T> items, Func<T, string> key, Func<T, JsonNode> show)
    {
        var asked = parameters.Number("maxResults") ?? 0;
        if (asked is < 0 or > PageSizeMax)
        {
            throw new AwsException("ValidationException", $"maxResults is between 0 and {PageSizeMax}, found {asked}.");
        }
        var token = parameters.Text("nextToken");
        var page = Aws.Page.Of(
            items, key, asked == 0 ? PageSize : asked, token,
            () => new AwsException("InvalidToken", $"Invalid Token: '{token}'"));
        var answer = new JsonObject { [member] = new JsonArray([.. page.Items.Select(show)]) };
        if (page.NextToken is { } next)
        {
            answer["nextToken"] = next;
        }
        return answer;
    }
}
