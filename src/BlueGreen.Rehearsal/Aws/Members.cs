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
        source.Text(name) is not { } text ? null
        : int.TryParse(text, CultureInfo.InvariantCulture, out var whole) ? whole
        : throw Wrong(name, text, "a whole number");

    public static double? Real(this JsonObject source, string name) =>
        source.Text(name) is not { } text ? null
        : double.TryParse(text, CultureInfo.InvariantCulture, out var real) ? real
        : throw Wrong(name, text, "a number");

    public static bool? Flag(this JsonObject source, string name) =>
        source.Text(name) is not { } text ? null
        : bool.TryParse(text, out var flag) ? flag
        : throw Wrong(name, text, "true or false");

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
        (source[name] as JsonArray ?? []).Select(item => $"{item}");

    private static FormatException Wrong(string name, string text, string expected) =>
        new($"{name} is {text}; expected {expected}.");
}
