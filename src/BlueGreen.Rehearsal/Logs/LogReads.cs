using System.Globalization;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Logs;

/// <summary>The lines of a stream, forwards and backwards, and those of a whole group that match.</summary>
/// <remarks>Source: CloudWatch Logs API reference, "GetLogEvents" and "FilterLogEvents".</remarks>
internal sealed class LogReads(LogGroups groups)
{
    private const int PageMax = 10_000;

    /// <summary>
    /// A token is a direction and a place between two lines. At an end, the token that was given comes back.
    /// </summary>
    public JsonObject Get(JsonObject parameters)
    {
        var stream = groups.Get(parameters.GroupName(), parameters.Required("logStreamName"));
        var (from, until) = (parameters.Milliseconds("startTime"), parameters.Milliseconds("endTime"));
        var lines = stream.Events
            .Where(line => !(line.Timestamp < from) && !(line.Timestamp >= until))
            .ToList();
        var limit = parameters.Limit(PageMax);
        var forwards = parameters.Flag("startFromHead") ?? false;
        var place = forwards ? 0 : lines.Count;
        if (parameters.Text("nextToken") is { } token)
        {
            (forwards, place) = ReadPlace(token, lines.Count);
        }
        var first = forwards ? place : Math.Max(0, place - limit);
        var last = forwards ? Math.Min(lines.Count, place + limit) : place;
        return new()
        {
            ["events"] = new JsonArray([.. lines[first..last].Select(Write)]),
            ["nextForwardToken"] = $"f/{last.ToString(CultureInfo.InvariantCulture)}",
            ["nextBackwardToken"] = $"b/{first.ToString(CultureInfo.InvariantCulture)}",
        };
    }

    public JsonObject Filter(JsonObject parameters)
    {
        var pattern = FilterPattern.Parse(parameters.Text("filterPattern") ?? "");
        var (from, until) = (parameters.Milliseconds("startTime"), parameters.Milliseconds("endTime"));
        var found = StreamsOf(parameters)
            .SelectMany(stream => stream.Events.Select(line => (Stream: stream.Name, Line: line)))
            .Where(one => !(one.Line.Timestamp < from) && !(one.Line.Timestamp > until))
            .Where(one => pattern.Matches(one.Line.Message))
            .OrderBy(one => one.Line.Timestamp).ThenBy(one => one.Line.Number)
            .ToList();
        var page = Page.Of(
            found, one => IdOf(one.Line), parameters.Limit(PageMax), parameters.Text("nextToken"),
            LogParameters.InvalidToken);
        return new()
        {
            ["events"] = new JsonArray([.. page.Items.Select(one => Write(one.Stream, one.Line))]),
            // Deprecated, and empty since then.
            ["searchedLogStreams"] = new JsonArray(),
            ["nextToken"] = page.NextToken,
        };
    }

    private IEnumerable<LogStream> StreamsOf(JsonObject parameters)
    {
        var group = groups.Get(parameters.GroupName());
        var prefix = parameters.Text("logStreamNamePrefix");
        var names = parameters.Texts("logStreamNames").ToList();
        if (prefix is not null && names.Count > 0)
        {
            throw LogParameters.Invalid("logStreamNames and logStreamNamePrefix are mutually exclusive parameters.");
        }
        return names.Count > 0
            ? names.Select(name => groups.Get(group.Name, name))
            : group.Streams.Where(
                stream => prefix is null || stream.Name.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static (bool Forwards, int Place) ReadPlace(string token, int count) =>
        token is ['f' or 'b', '/', .. var digits]
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? (token[0] == 'f', Math.Min(place, count))
            : throw LogParameters.InvalidToken();

    /// <summary>CloudWatch's ids have 56 digits; these are the event's number, as long.</summary>
    private static string IdOf(LogEvent line) => line.Number.ToString("D56", CultureInfo.InvariantCulture);

    private static JsonObject Write(LogEvent line) => new()
    {
        ["timestamp"] = line.Timestamp.ToUnixTimeMilliseconds(),
        ["message"] = line.Message,
        ["ingestionTime"] = line.Ingested.ToUnixTimeMilliseconds(),
    };

    private static JsonObject Write(string stream, LogEvent line)
    {
        var written = Write(line);
        written["logStreamName"] = stream;
        written["eventId"] = IdOf(line);
        return written;
    }
}
