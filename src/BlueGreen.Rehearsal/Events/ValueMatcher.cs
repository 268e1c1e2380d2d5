using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Events;

/// <summary>One alternative for a field's value: a literal, or a comparison such as `{"prefix": "v"}`.</summary>
internal sealed record ValueMatcher(Func<JsonNode?, bool, bool> Matches)
{
    /// <exception cref="AwsException">`InvalidEventPatternException`.</exception>
    public static ValueMatcher Parse(JsonNode? wanted) => wanted switch
    {
        JsonObject { Count: 1 } comparison => new(Comparison(comparison.First().Key, comparison.First().Value)),
        JsonObject => throw EventPattern.Invalid("Only one key allowed in match expression"),
        JsonArray => throw EventPattern.Invalid("Arrays are not allowed in a list of values"),
        _ => new((value, present) => present && Same(value, wanted)),
    };

    private static Func<JsonNode?, bool, bool> Comparison(string name, JsonNode? operand) => name switch
    {
        "exists" => operand is JsonValue flag && flag.TryGetValue<bool>(out var wanted)
            ? (value, present) => (present && value is not JsonObject) == wanted
            : throw EventPattern.Invalid("exists match pattern must be either true or false."),
        "anything-but" => Except(operand),
        "numeric" => Numeric(operand),
        "prefix" or "suffix" or "equals-ignore-case" or "wildcard" => OfText(TextTest(name, operand)),
        _ => throw EventPattern.Invalid($"Unrecognized match type {name}"),
    };

    private static Func<JsonNode?, bool, bool> OfText(Func<string, bool> test) =>
        (value, present) => present && TextOf(value) is { } text && test(text);

    private static Func<string, bool> TextTest(string name, JsonNode? operand)
    {
        if (operand is JsonObject folding && name is ("prefix" or "suffix"))
        {
            var ignoring = RequiredText(name, folding["equals-ignore-case"]);
            return name == "prefix"
                ? text => text.StartsWith(ignoring, StringComparison.OrdinalIgnoreCase)
                : text => text.EndsWith(ignoring, StringComparison.OrdinalIgnoreCase);
        }
        var wanted = RequiredText(name, operand);
        return name switch
        {
            "prefix" => text => text.StartsWith(wanted, StringComparison.Ordinal),
            "suffix" => text => text.EndsWith(wanted, StringComparison.Ordinal),
            "equals-ignore-case" => text => text.Equals(wanted, StringComparison.OrdinalIgnoreCase),
            _ => Wildcard(wanted).IsMatch,
        };
    }

    private static Func<JsonNode?, bool, bool> Except(JsonNode? operand)
    {
        switch (operand)
        {
            case JsonObject { Count: 1 } comparison:
                var (name, wanted) = comparison.First();
                var tests = (wanted as JsonArray ?? [wanted?.DeepClone()]).Select(one => TextTest(name, one)).ToList();
                return OfText(text => !tests.Any(test => test(text)));
            case JsonArray { Count: > 0 } values:
                return (value, present) => present && !values.Any(one => Same(value, one));
            case JsonValue one:
                return (value, present) => present && !Same(value, one);
            default:
                throw EventPattern.Invalid("anything-but wants a value, a list of values, or one comparison");
        }
    }

    private static Func<JsonNode?, bool, bool> Numeric(JsonNode? operand)
    {
        if (operand is not JsonArray { Count: 2 or 4 } parts)
        {
            throw EventPattern.Invalid("numeric wants [operator, number] once or twice");
        }
        var tests = parts.Chunk(2).Select(pair => Bound(pair[0]?.ToString(), NumberOf(pair[1])
            ?? throw EventPattern.Invalid("Value of numeric must be numeric"))).ToList();
        return (value, present) => present && NumberOf(value) is { } number && tests.All(test => test(number));
    }

    private static Func<decimal, bool> Bound(string? sign, decimal bound) => sign switch
    {
        "=" => number => number == bound,
        "<" => number => number < bound,
        "<=" => number => number <= bound,
        ">" => number => number > bound,
        ">=" => number => number >= bound,
        _ => throw EventPattern.Invalid($"Unrecognized numeric range operator: {sign}"),
    };

    /// <summary>`*` is any text, `\*` and `\\` are themselves.</summary>
    private static Regex Wildcard(string wildcard)
    {
        var parts =
            Regex.Matches(wildcard, @"\\[*\\]|\*|[^*\\]+|\\", RegexOptions.Singleline).Select(part => part.Value switch
        {
            "*" => ".*",
            [ '\\', var escaped ] => Regex.Escape(escaped.ToString()),
            var literal => Regex.Escape(literal),
        });
        return new($"^{string.Concat(parts)}$", RegexOptions.Singleline | RegexOptions.CultureInvariant);
    }

    private static bool Same(JsonNode? left, JsonNode? right) => (NumberOf(left), NumberOf(right)) switch
    {
        ({ } first, { } second) => first == second,
        (null, null) => left is not JsonObject && JsonNode.DeepEquals(left, right),
        _ => false,
    };

    private static string? TextOf(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;

    private static decimal? NumberOf(JsonNode? node) => node?.GetValueKind() == JsonValueKind.Number
        ? decimal.Parse(
            node.ToJsonString(), System.Globalization.NumberStyles.Float,
            System.Globalization.CultureInfo.InvariantCulture)
        : null;

    private static string RequiredText(string name, JsonNode? operand) =>
        TextOf(operand) ?? throw EventPattern.Invalid($"{name} match pattern must be a string");
}
