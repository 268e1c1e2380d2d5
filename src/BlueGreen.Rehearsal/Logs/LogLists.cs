using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Logs;

/// <summary>What log groups and streams there are.</summary>
internal sealed class LogLists(LogGroups groups)
{
    /// <summary>The most of one answer, and what an answer has when no limit is given ("DescribeLogGroups").</summary>
    private const int PageMax = 50;

    public JsonObject DescribeGroups(JsonObject parameters)
    {
        var (prefix, pattern) = (parameters.Text("logGroupNamePrefix"), parameters.Text("logGroupNamePattern"));
        if (prefix is not null && pattern is not null)
        {
            throw LogParameters.Invalid(
                "LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.");
        }
        var found = groups.All
            .Where(group => prefix is null || group.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Where(group => pattern is null || group.Name.Contains(pattern, StringComparison.OrdinalIgnoreCase))
            .ToList();
        var page = Page.Of(
            found, group => group.Name, parameters.Limit(PageMax), parameters.Text("nextToken"),
            LogParameters.InvalidToken);
        return Answer("logGroups", page.Items.Select(Describe), page.NextToken);
    }

    public JsonObject DescribeStreams(JsonObject parameters)
    {
        var group = groups.Get(parameters.GroupName());
        var (prefix, byTime) = (parameters.Text("logStreamNamePrefix"), parameters.Text("orderBy") == "LastEventTime");
        if (prefix is not null && byTime)
        {
            throw LogParameters.Invalid("Cannot order by LastEventTime with a logStreamNamePrefix.");
        }
        var found = group.Streams
            .Where(stream => prefix is null || stream.Name.StartsWith(prefix, StringComparison.Ordinal));
        if (byTime)
        {
            found = found.OrderBy(stream => stream.Events is [.., var last] ? last.Timestamp : default);
        }
        var ordered = found.ToList();
        if (parameters.Flag("descending") ?? false)
        {
            ordered.Reverse();
        }
        var page = Page.Of(
            ordered, stream => stream.Name, parameters.Limit(PageMax), parameters.Text("nextToken"),
            LogParameters.InvalidToken);
        return Answer("logStreams", page.Items.Select(Describe), page.NextToken);
    }

    private static JsonObject Answer(string name, IEnumerable<JsonObject> items, string? nextToken) =>
        new() { [name] = new JsonArray([.. items]), ["nextToken"] = nextToken };

    private static JsonObject Describe(LogGroup group) => new()
    {
        ["logGroupName"] = group.Name,
        ["creationTime"] = group.CreatedAt.ToUnixTimeMilliseconds(),
        ["retentionInDays"] = group.RetentionInDays,
        ["metricFilterCount"] = 0,
        ["arn"] = $"{group.Arn}:*",
        ["storedBytes"] = group.Bytes,
        ["logGroupClass"] = "STANDARD",
        ["logGroupArn"] = group.Arn,
    };

    private static JsonObject Describe(LogStream stream)
    {
        var description = new JsonObject
        {
            ["logStreamName"] = stream.Name,
            ["creationTime"] = stream.CreatedAt.ToUnixTimeMilliseconds(),
            ["uploadSequenceToken"] = "0",
            ["arn"] = stream.Arn,
            // Always 0 since 2019, whatever is stored ("LogStream", API reference).
            ["storedBytes"] = 0,
        };
        if (stream.Events is [var first, ..])
        {
            description["firstEventTimestamp"] = first.Timestamp.ToUnixTimeMilliseconds();
            description["lastEventTimestamp"] = stream.Events[^1].Timestamp.ToUnixTimeMilliseconds();
            description["lastIngestionTime"] =
                stream.Events.Max(line => line.Ingested).ToUnixTimeMilliseconds();
        }
        return description;
    }
}
