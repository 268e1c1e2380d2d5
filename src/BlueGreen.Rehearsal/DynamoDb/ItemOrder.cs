using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.DynamoDb;

/// <summary>
/// The order in which a table or an index is read: what lets a page begin behind a key whose item is gone.
/// </summary>
internal sealed record ItemOrder(Table Table, KeySchema Keys, bool Forward) : IComparer<JsonObject>
{
    /// <summary>The items that the index holds and that come behind this key; null is before all.</summary>
    /// <exception cref="AwsException">`ValidationException`: it is not a key of table and index.</exception>
    public IEnumerable<JsonObject> Behind(JsonObject? start)
    {
        var held = Table.Items.Where(Keys.IsIn).Order(this);
        if (start is null)
        {
            return held;
        }
        var key = AttributeValue.ValidatedItem(start);
        return Keys.IsIn(key) && Table.Keys.IsIn(key)
            ? held.SkipWhile(item => Compare(item, key) <= 0)
            : throw new AwsException("ValidationException", "The provided starting key is invalid");
    }

    /// <summary>
    /// By sort key, as a Query sees one partition: numbers by value, text and bytes by their bytes. Then by the place.
    /// </summary>
    public int Compare(JsonObject? x, JsonObject? y)
    {
        var byRange = Keys.Range is { } range
            ? AttributeValue.Compare((JsonObject)x![range]!, (JsonObject)y![range]!) ?? 0
            : 0;
        var order = byRange != 0 ? byRange : string.CompareOrdinal(Table.Place(x!), Table.Place(y!));
        return Forward ? order : -order;
    }
}
