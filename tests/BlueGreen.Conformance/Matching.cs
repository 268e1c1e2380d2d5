using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BlueGreen.Conformance;

/// <summary>
/// When a value equals a recorded one: JSON equality, with placeholders for what changes from run to run.
/// </summary>
public static partial class Matching
{
    private const string Instant = @"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?(?:\d\d)?)";

    /// <summary>Members AWS added over time, or transport data: they may be extra.</summary>
    private static readonly HashSet<string> MayBeExtra = ["RedriveCount", "SdkHttpMetadata", "SdkResponseMetadata"];

    /// <summary>Details that count only where both sides have them.</summary>
    private static readonly HashSet<string> Optional =
    [
        "roleArn", "region", "workerName", "mapRunArn", "taskCredentials", "stateMachineVersionArn",
        "stateMachineAliasArn", "truncated",
    ];

    /// <param name="anyEventIds">
    /// Event ids inside causes (`#7`) may differ: concurrent branches took another order.
    /// </param>
    public static bool Matches(JsonNode? expected, JsonNode? actual, bool anyEventIds = false)
    {
        var kind = Kind(expected);
        switch (kind)
        {
            case JsonValueKind.String:
                return TextMatches(expected!.GetValue<string>(), actual, anyEventIds);
            case JsonValueKind.Null or JsonValueKind.True or JsonValueKind.False:
                return Kind(actual) == kind;
            case JsonValueKind.Number:
                return Kind(actual) == kind && SameNumber(expected!.ToJsonString(), actual!.ToJsonString());
        }
        var other = Kind(actual) == JsonValueKind.String ? Container(actual!.GetValue<string>()) : actual;
        return (expected, other) switch
        {
            (JsonArray left, JsonArray right) =>
                left.Count == right.Count && left.Zip(right).All(pair => Matches(pair.First, pair.Second, anyEventIds)),
            (JsonObject left, JsonObject right) => FieldsMatch(left, right, anyEventIds),
            _ => false,
        };
    }

    public static bool DetailsMatch(JsonObject? expected, JsonObject? actual, bool anyEventIds)
    {
        var (left, right) = (expected ?? [], actual ?? []);
        return left.Select(field => field.Key).Union(right.Select(field => field.Key)).All(name =>
            left.ContainsKey(name) && right.ContainsKey(name)
                ? Matches(left[name], right[name], anyEventIds)
                : Optional.Contains(name));
    }

    private static bool FieldsMatch(JsonObject expected, JsonObject actual, bool anyEventIds) =>
        expected.All(field => actual.ContainsKey(field.Key) && Matches(field.Value, actual[field.Key], anyEventIds))
        && actual.All(field => expected.ContainsKey(field.Key) || MayBeExtra.Contains(field.Key));

    private static bool TextMatches(string expected, JsonNode? actual, bool anyEventIds)
    {
        if (expected == "<<any>>")
        {
            return true;
        }
        if (Kind(actual) != JsonValueKind.String)
        {
            return false;
        }
        var text = actual!.GetValue<string>();
        return expected == text
            || Pattern(expected, anyEventIds).IsMatch(text)
            || (Container(expected) is { } left && Container(text) is { } right && Matches(left, right, anyEventIds));
    }

    private static Regex Pattern(string expected, bool anyEventIds)
    {
        var pattern = Regex.Escape(expected)
            .Replace("<<any>>", ".*?", StringComparison.Ordinal)
            .Replace("<<date>>", Instant, StringComparison.Ordinal);
        if (anyEventIds)
        {
            pattern = EventId().Replace(pattern, @"\#\d+");
        }
        return new Regex($@"\A(?:{pattern})\z", RegexOptions.Singleline | RegexOptions.CultureInvariant);
    }

    /// <summary>The object or array of a JSON text, else null.</summary>
    private static JsonNode? Container(string text)
    {
        if (text.Length == 0 || text[0] is not ('{' or '['))
        {
            return null;
        }
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonValueKind Kind(JsonNode? node) => node?.GetValueKind() ?? JsonValueKind.Null;

    /// <summary>By value, however written; whole numbers to their last digit.</summary>
    private static bool SameNumber(string expected, string actual) =>
        BigInteger.TryParse(expected, CultureInfo.InvariantCulture, out var left)
        && BigInteger.TryParse(actual, CultureInfo.InvariantCulture, out var right)
            ? left == right
            : Real(expected) == Real(actual);

    private static double Real(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\\#\d+", RegexOptions.CultureInvariant)]
    private static partial Regex EventId();
}
