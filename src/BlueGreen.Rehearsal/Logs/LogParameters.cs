using System.Globalization;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Logs;

/// <summary>Reads the parameters of log calls, and refuses them in CloudWatch Logs's words.</summary>
internal static class LogParameters
{
    public static AwsException Invalid(string message) => new("InvalidParameterException", message);

    public static AwsException InvalidToken() => Invalid("The specified nextToken is invalid.");

    public static string Required(this JsonObject parameters, string name) => parameters.Text(name) ?? throw Invalid(
        $"1 validation error detected: Value at '{name}' failed to satisfy constraint: Member must not be null");

    /// <summary>The group by its name, or by its identifier, which is the name or the ARN.</summary>
    public static string GroupName(this JsonObject parameters)
    {
        const string marker = ":log-group:";
        if (parameters.Text("logGroupName") is { } name)
        {
            return name;
        }
        var identifier = parameters.Required("logGroupIdentifier");
        var at = identifier.IndexOf(marker, StringComparison.Ordinal);
        var found = at < 0 ? identifier : identifier[(at + marker.Length)..];
        return found.EndsWith(":*", StringComparison.Ordinal) ? found[..^2] : found;
    }

    public static int Limit(this JsonObject parameters, int most)
    {
        var limit = parameters.Number("limit") ?? most;
        return limit >= 1 && limit <= most ? limit : throw Invalid(
            $"1 validation error detected: Value '{limit}' at 'limit' failed to satisfy constraint: Member must have "
            + (limit < 1 ? "value greater than or equal to 1" : $"value less than or equal to {most}"));
    }

    /// <summary>Logs alone writes instants as milliseconds since 1970.</summary>
    public static DateTimeOffset? Milliseconds(this JsonObject parameters, string name) =>
        parameters.Text(name) is { } text
            ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(text, CultureInfo.InvariantCulture))
            : null;
}
