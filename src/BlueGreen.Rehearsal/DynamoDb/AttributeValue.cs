using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.DynamoDb;

/// <summary>DynamoDB's typed values as its JSON spells them: `{"S": "text"}`, `{"N": "1"}`, `{"L": [...]}`.</summary>
internal static class AttributeValue
{
    public static string TypeOf(this JsonObject value) => value.First().Key;

    public static JsonNode? Content(this JsonObject value) => value.First().Value;

    public static bool IsSet(this JsonObject value) => value.TypeOf() is "SS" or "NS" or "BS";

    /// <summary>A copy in the form that is stored: numbers without needless zeros.</summary>
    /// <exception cref="AwsException">
    /// `ValidationException`: not exactly one known type, or not of that type.
    /// </exception>
    public static JsonObject Validated(JsonObject value)
    {
        if (value.Count != 1)
        {
            throw Invalid(value.Count == 0
                ? "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes"
                : "Supplied AttributeValue has more than one datatypes set, "
                    + "must contain exactly one of the supported datatypes");
        }
        var (type, content) = value.First();
        return new()
        {
            [type] = (type, content) switch
            {
                ("S" or "B", JsonValue text) when text.GetValueKind() == JsonValueKind.String => text.DeepClone(),
                ("N", JsonValue number) => Number(number.ToString()),
                ("BOOL" or "NULL", JsonValue flag) when flag.GetValueKind(
                    ) is JsonValueKind.True or JsonValueKind.False =>
                    flag.DeepClone(),
                ("L", JsonArray items) => new JsonArray([.. items.Select(item => Validated((JsonObject)item!))]),
                ("M", JsonObject members) => ValidatedItem(members),
                ("SS" or "BS", JsonArray texts) => Set(texts, text => text),
                ("NS", JsonArray numbers) => Set(numbers, Number),
                _ => throw Invalid($"Supplied AttributeValue is not a {type}: {content?.ToJsonString()}"),
            },
        };
    }

    public static JsonObject ValidatedItem(JsonObject members) =>
        new(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Validated(member.Value as JsonObject
            ?? throw Invalid($"Supplied AttributeValue of {member.Key} is not an object")))));

    public static decimal NumberOf(JsonObject value) =>
        decimal.Parse(value["N"]!.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    public static JsonObject OfNumber(decimal number) => new() { ["N"] = Text(number) };

    /// <summary>Null where the two cannot be ordered: other types, or types without an order.</summary>
    public static int? Compare(JsonObject left, JsonObject right) => (left.TypeOf(), right.TypeOf()) switch
    {
        ("N", "N") => NumberOf(left).CompareTo(NumberOf(right)),
        ("S", "S") => Bytes(left).AsSpan().SequenceCompareTo(Bytes(right)),
        ("B", "B") => Bytes(left).AsSpan().SequenceCompareTo(Bytes(right)),
        _ => null,
    };

    public static bool Same(JsonObject left, JsonObject right)
    {
        if (left.TypeOf() != right.TypeOf())
        {
            return false;
        }
        return left.IsSet()
            ? Elements(left).ToHashSet().SetEquals(Elements(right))
            : JsonNode.DeepEquals(left, right);
    }

    public static IEnumerable<string> Elements(JsonObject set) =>
        ((JsonArray)set.Content()!).Select(item => item!.ToString());

    public static byte[] Bytes(JsonObject value) => value.TypeOf() == "B"
        ? Convert.FromBase64String(value.Content()!.ToString())
        : Encoding.UTF8.GetBytes(value.Content()!.ToString());

    private static JsonArray Set(JsonArray elements, Func<string, string> stored)
    {
        var texts = elements.Select(element => stored(element!.ToString())).ToList();
        return texts.Count == 0
            ? throw Invalid("One or more parameter values were invalid: An empty set is not allowed")
            : texts.Distinct().Count() < texts.Count
                ? throw Invalid("One or more parameter values were invalid: Input collection contains duplicates.")
            : [.. texts];
    }

    private static string Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Text(number)
            : throw Invalid($"The parameter cannot be converted to a numeric value (of up to 28 digits): {text}");

    /// <summary>Dividing by a one with 28 zeros drops the trailing ones.</summary>
    private static string Text(decimal number) =>
        (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private static AwsException Invalid(string message) => new("ValidationException", message);
}
