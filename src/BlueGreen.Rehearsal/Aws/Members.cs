using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Aws;

/// <summary>Reads call parameters, which are typed JSON or, from the Query protocol, strings throughout.</summary>
public static class Members
{
    public static string? Text(this JsonObject source, string name) => source[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        var other => other.ToJsonString(),
    };

    public static string RequiredText(this JsonObject source, string name) =>
        source.Text(name) ?? throw new AwsException("ValidationException", $"{name} is required.");

    public static int? Number(this JsonObject source, string name) =>
        source.Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public static double? Real(this JsonObject source, string name) =>
        source.Text(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    public static bool? Flag(this JsonObject source, string name) =>
        source.Text(name) is { } text ? bool.Parse(text) : null;

    /// <summary>An ISO 8601 text (Query) or epoch seconds (JSON).</summary>
    public static DateTimeOffset? Instant(this JsonObject source, string name) => source.Text(name) switch
    {
        null => null,
        var text when double.TryParse(text, CultureInfo.InvariantCulture, out var seconds) =>
            DateTimeOffset.UnixEpoch.AddSeconds(seconds),
        var text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
    };

    public static IEnumerable<JsonObject> Objects(this JsonObject source, string name) =>
        (source[name] as JsonArray ?? []).OfType<JsonObject>();

    public static IEnumerable<string> Texts(this JsonObject source, string name) =>
        (source[name] as JsonArray ?? []).Select(item => item!.ToString());
}
