using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Events;

/// <summary>An event pattern: which events a rule wants, by their fields.</summary>
/// <remarks>
/// Source: EventBridge User Guide, "Comparison operators for use in event patterns in Amazon EventBridge"; the messages
/// of refusals are not on that page.
/// </remarks>
public sealed class EventPattern
{
    private readonly List<(string Field, Func<JsonNode?, bool, bool> Matches)> _fields = [];
    private readonly List<IReadOnlyList<EventPattern>> _alternatives = [];

    private EventPattern(JsonObject pattern)
    {
        foreach (var (name, wanted) in pattern)
        {
            if (name == "$or")
            {
                _alternatives.Add(Alternatives(wanted));
                continue;
            }
            _fields.Add((name, wanted switch
            {
                JsonObject nested => Nested(new(nested)),
                JsonArray values when values.Count > 0 => AnyOf([.. values.Select(ValueMatcher.Parse)]),
                _ => throw Invalid($"\"{name}\" must be an object or a non-empty array"),
            }));
        }
        if (pattern.Count == 0)
        {
            throw Invalid("Empty objects are not allowed");
        }
    }

    /// <exception cref="AwsException">`InvalidEventPatternException`.</exception>
    public static EventPattern Parse(JsonObject pattern) => new(pattern);

    /// <exception cref="AwsException">`InvalidEventPatternException`.</exception>
    public static EventPattern Parse(string text) => new(ParseText(text));

    /// <exception cref="AwsException">`InvalidEventPatternException`.</exception>
    public static JsonObject ParseText(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw Invalid("Filter is not an object");
        }
        catch (JsonException malformed)
        {
            throw Invalid(malformed.Message);
        }
    }

    public bool Matches(JsonObject candidate) =>
        _fields.All(field => field.Matches(candidate[field.Field], candidate.ContainsKey(field.Field)))
        && _alternatives.All(either => either.Any(pattern => pattern.Matches(candidate)));

    internal static AwsException Invalid(string reason) =>
        new("InvalidEventPatternException", $"Event pattern is not valid. Reason: {reason}");

    private static Func<JsonNode?, bool, bool> Nested(EventPattern pattern) => (value, _) => value switch
    {
        JsonArray items => items.OfType<JsonObject>().Any(pattern.Matches),
        JsonObject members => pattern.Matches(members),
        // Only `exists: false` is content with a branch that is not there.
        _ => pattern.Matches([]),
    };

    private static Func<JsonNode?, bool, bool> AnyOf(IReadOnlyList<ValueMatcher> matchers) => (value, present) =>
        value is JsonArray items
            ? matchers.Any(matcher => items.Count == 0
                ? matcher.Matches(null, false)
                : items.Any(item => matcher.Matches(item, true)))
            : matchers.Any(matcher => matcher.Matches(value, present));

    private static List<EventPattern> Alternatives(JsonNode? node) => node is JsonArray { Count: > 0 } patterns
        ? [.. patterns.Select(pattern =>
            new EventPattern(pattern as JsonObject ?? throw Invalid("$or holds patterns")))]
        : throw Invalid("$or must be a non-empty array of patterns");
}
