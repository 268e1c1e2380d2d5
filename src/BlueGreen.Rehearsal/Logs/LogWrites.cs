using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Logs;

/// <summary>The calls that make and fill log groups and streams.</summary>
/// <remarks>Source: CloudWatch Logs API reference, "PutLogEvents" and the others by their names.</remarks>
internal sealed class LogWrites(LogGroups groups)
{
    /// <summary>Lines from further ahead are rejected ("PutLogEvents").</summary>
    private static readonly TimeSpan AheadMax = TimeSpan.FromHours(2);

    /// <summary>Older lines are rejected ("PutLogEvents").</summary>
    private static readonly TimeSpan AgeMax = TimeSpan.FromDays(14);

    public JsonObject CreateGroup(JsonObject parameters)
    {
        groups.Create(parameters.Required("logGroupName"));
        return [];
    }

    public JsonObject DeleteGroup(JsonObject parameters)
    {
        groups.Remove(groups.Get(parameters.Required("logGroupName")).Name);
        return [];
    }

    public JsonObject PutRetention(JsonObject parameters)
    {
        var days = parameters.Number("retentionInDays") ?? throw LogParameters.Invalid("retentionInDays is required.");
        groups.Get(parameters.Required("logGroupName")).RetentionInDays = days;
        return [];
    }

    public JsonObject DeleteRetention(JsonObject parameters)
    {
        groups.Get(parameters.Required("logGroupName")).RetentionInDays = null;
        return [];
    }

    public JsonObject CreateStream(JsonObject parameters)
    {
        var name = parameters.Required("logStreamName");
        if (name.Length == 0 || name.AsSpan().ContainsAny(':', '*'))
        {
            throw LogParameters.Invalid(
                $"1 validation error detected: Value '{name}' at 'logStreamName' failed to satisfy constraint: Member "
                + "must satisfy regular expression pattern: [^:*]*");
        }
        groups.CreateStream(parameters.Required("logGroupName"), name);
        return [];
    }

    public JsonObject DeleteStream(JsonObject parameters)
    {
        var (group, stream) = (parameters.Required("logGroupName"), parameters.Required("logStreamName"));
        groups.Get(group).Remove(groups.Get(group, stream).Name);
        return [];
    }

    public JsonObject PutEvents(JsonObject parameters)
    {
        var stream = groups.Get(parameters.Required("logGroupName"), parameters.Required("logStreamName"));
        var lines = parameters.Objects("logEvents")
            .Select(line => (At: line.Milliseconds("timestamp") ?? throw LogParameters.Invalid(
                "1 validation error detected: Value at 'logEvents.timestamp' failed to satisfy constraint: Member "
                + "must not be null"), Message: line.Required("message")))
            .ToList();
        if (lines.Count == 0)
        {
            throw LogParameters.Invalid(
                "1 validation error detected: Value '[]' at 'logEvents' failed to satisfy constraint: Member must have "
                + "length greater than or equal to 1");
        }
        if (lines.Zip(lines.Skip(1)).Any(pair => pair.First.At > pair.Second.At))
        {
            throw LogParameters.Invalid(
                "Log events in a single PutLogEvents request must be in chronological order.");
        }
        var tooOld = lines.Count(line => line.At < groups.Now - AgeMax);
        var tooNew = lines.Count(line => line.At > groups.Now + AheadMax);
        foreach (var (at, message) in lines[tooOld..^tooNew])
        {
            groups.Add(stream, at, message);
        }
        return Accepted(lines.Count, tooOld, tooNew);
    }

    /// <summary>The sequence token has meant nothing since 2023, but older clients read it.</summary>
    private static JsonObject Accepted(int count, int tooOld, int tooNew)
    {
        var answer = new JsonObject { ["nextSequenceToken"] = "0" };
        var rejected = new JsonObject();
        if (tooOld > 0)
        {
            rejected["tooOldLogEventEndIndex"] = tooOld;
        }
        if (tooNew > 0)
        {
            rejected["tooNewLogEventStartIndex"] = count - tooNew;
        }
        if (rejected.Count > 0)
        {
            answer["rejectedLogEventsInfo"] = rejected;
        }
        return answer;
    }
}
