using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.DynamoDb;

/// <summary>One table: its keys and its items. Items are never changed in place, so readers may keep them.</summary>
internal sealed class Table
{
    private readonly SortedDictionary<string, JsonObject> _items = new(StringComparer.Ordinal);

    public Table(string name, string arn, JsonObject definition, DateTimeOffset createdAt)
    {
        (Name, Arn, CreatedAt) = (name, arn, createdAt);
        Keys = KeySchema.Read(definition);
        KeyTypes = definition.Objects("AttributeDefinitions").ToImmutableSortedDictionary(
            attribute => attribute.RequiredText("AttributeName"), attribute => attribute.RequiredText("AttributeType"));
        Definition = definition;
        if (AllKeys.SelectMany(keys => keys.Names).FirstOrDefault(key => !KeyTypes.ContainsKey(key)) is { } undefined)
        {
            throw new AwsException("ValidationException",
                $"One or more parameter values were invalid: "
                + $"Some index key attributes are not defined in AttributeDefinitions. Key: {undefined}");
        }
    }

    public string Name { get; }

    public string Arn { get; }

    public DateTimeOffset CreatedAt { get; }

    public KeySchema Keys { get; }

    public ImmutableSortedDictionary<string, string> KeyTypes { get; }

    /// <summary>
    /// The template's properties: billing, recovery, time to live, indexes. They may change; keys may not.
    /// </summary>
    public JsonObject Definition { get; set; }

    public IEnumerable<JsonObject> Items => _items.Values;

    public int Count => _items.Count;

    public JsonObject? Find(JsonObject key) => _items.GetValueOrDefault(Place(key));

    /// <summary>Null removes.</summary>
    public void Set(JsonObject key, JsonObject? item)
    {
        if (item is null)
        {
            _items.Remove(Place(key));
        }
        else
        {
            _items[Place(key)] = item;
        }
    }

    /// <summary>The schema of a secondary index, or the table's own for null.</summary>
    public KeySchema KeysOf(string? index) => index is null ? Keys : Indexes
        .Where(candidate => candidate.Text("IndexName") == index).Select(KeySchema.Read).FirstOrDefault()
        ?? throw new AwsException("ValidationException", $"The table does not have the specified index: {index}");

    /// <exception cref="AwsException">
    /// `ValidationException`: not the table's key, the whole of it, and only that.
    /// </exception>
    public JsonObject ValidatedKey(JsonObject key)
    {
        var validated = AttributeValue.ValidatedItem(key);
        return validated.Count == Keys.Names.Count() && Keys.IsIn(validated) && HasKeyTypes(validated, Keys)
            ? validated
            : throw new AwsException("ValidationException", "The provided key element does not match the schema");
    }

    /// <exception cref="AwsException">`ValidationException`: a key is missing, or of the wrong type.</exception>
    public JsonObject ValidatedItem(JsonObject item)
    {
        var validated = AttributeValue.ValidatedItem(item);
        if (Keys.Names.FirstOrDefault(name => !validated.ContainsKey(name)) is { } missing)
        {
            throw Invalid($"Missing the key {missing} in the item");
        }
        RequireKeyTypes(validated);
        return validated;
    }

    public void RequireKeyTypes(JsonObject item)
    {
        foreach (var keys in AllKeys)
        {
            if (keys.Names.FirstOrDefault(
                name => item[name] is JsonObject value && value.TypeOf() != KeyTypes[name]) is { } wrong)
            {
                throw Invalid(
                    $"Type mismatch for key {wrong} expected: {KeyTypes[wrong]} "
                    + $"actual: {((JsonObject)item[wrong]!).TypeOf()}");
            }
        }
        if (Keys.Names.FirstOrDefault(
            name => item[name] is JsonObject value && value.Content()!.ToString().Length == 0) is { } empty)
        {
            throw Invalid($"The AttributeValue for a key attribute cannot contain an empty string value. Key: {empty}");
        }
    }

    /// <summary>Where an item lies: equal keys, equal text.</summary>
    public string Place(JsonObject item) =>
        string.Join('\u0001', Keys.Names.Select(name => item[name]!.ToJsonString()));

    private IEnumerable<JsonObject> Indexes =>
        Definition.Objects("GlobalSecondaryIndexes").Concat(Definition.Objects("LocalSecondaryIndexes"));

    private IEnumerable<KeySchema> AllKeys => Indexes.Select(KeySchema.Read).Prepend(Keys);

    private bool HasKeyTypes(JsonObject item, KeySchema keys) =>
        keys.Names.All(name => ((JsonObject)item[name]!).TypeOf() == KeyTypes[name]);

    private static AwsException Invalid(string reason) =>
        new("ValidationException", $"One or more parameter values were invalid: {reason}");
}
