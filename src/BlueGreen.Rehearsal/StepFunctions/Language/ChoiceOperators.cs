using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions.Language;

/// <summary>
/// The comparison operators of the Choice state. Values of different types are never equal and have no order.
/// </summary>
internal static class ChoiceOperators
{
    private static readonly (string Suffix, Func<int, bool> Holds)[] Orders =
    [
        ("Equals", order => order == 0),
        ("LessThan", order => order < 0),
        ("GreaterThan", order => order > 0),
        ("LessThanEquals", order => order <= 0),
        ("GreaterThanEquals", order => order >= 0),
    ];

    private static readonly FrozenDictionary<string, Comparison> ByName = All().ToFrozenDictionary();

    public static bool IsOperator(string field) => ByName.ContainsKey(field)
        || (field.EndsWith("Path", StringComparison.Ordinal) && ByName.ContainsKey(field[..^"Path".Length]));

    public static Comparison Of(string name) => ByName[name];

    /// <summary>The JSON type a literal operand must have.</summary>
    public static JsonValueKind OperandKind(string name) => name switch
    {
        _ when name.StartsWith("Numeric", StringComparison.Ordinal) => JsonValueKind.Number,
        _ when name.StartsWith("Boolean", StringComparison.Ordinal) => JsonValueKind.True,
        _ when name.StartsWith("Is", StringComparison.Ordinal) => JsonValueKind.True,
        _ => JsonValueKind.String,
    };

    private static IEnumerable<KeyValuePair<string, Comparison>> All()
    {
        foreach (var (suffix, holds) in Orders)
        {
            yield return new($"String{suffix}", (left, right) => Texts(left, right) is { } order && holds(order));
            yield return new($"Numeric{suffix}", (left, right) => Numbers(left, right) is { } order && holds(order));
            yield return new($"Timestamp{suffix}", (left, right) => Instants(left, right) is { } order && holds(order));
        }
        yield return new("BooleanEquals", (left, right) => IsBoolean(left) && left.Kind() == right.Kind());
        yield return new("StringMatches", (left, right) =>
            left.Kind() == JsonValueKind.String && Wildcards.Match(right.Text(), left.Text()));
        yield return Test("IsNull", value => value is null);
        yield return Test("IsString", value => value.Kind() == JsonValueKind.String);
        yield return Test("IsNumeric", value => value.Kind() == JsonValueKind.Number);
        yield return Test("IsBoolean", IsBoolean);
        yield return Test("IsTimestamp", value => Instant(value) is not null);
        yield return Test("IsPresent", _ => true);
    }

    private static KeyValuePair<string, Comparison> Test(string name, Func<JsonNode?, bool> holds) =>
        new(name, (value, wanted) => holds(value) == wanted.IsTrue());

    private static bool IsBoolean(JsonNode? value) => value.Kind() is JsonValueKind.True or JsonValueKind.False;

    private static int? Texts(JsonNode? left, JsonNode? right) =>
        (left.Kind(), right.Kind()) == (JsonValueKind.String, JsonValueKind.String)
            ? string.CompareOrdinal(left.Text(), right.Text())
            : null;

    private static int? Numbers(JsonNode? left, JsonNode? right) =>
        (left.Kind(), right.Kind()) == (JsonValueKind.Number, JsonValueKind.Number)
            ? left.Real().CompareTo(right.Real())
            : null;

    private static int? Instants(JsonNode? left, JsonNode? right) =>
        Instant(left) is { } first && Instant(right) is { } second ? first.CompareTo(second) : null;

    private static DateTimeOffset? Instant(JsonNode? value) =>
        value.Kind() == JsonValueKind.String ? Timestamps.Parse(value.Text()) : null;
}
