using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.DynamoDb.Expressions;

namespace BlueGreen.Rehearsal.DynamoDb;

/// <summary>
/// A put, update, delete or mere check, judged but not yet done: so transactions can be all or nothing.
/// </summary>
internal sealed record ItemWrite(Table Table, JsonObject Key, JsonObject? Before, JsonObject? After)
{
    /// <summary>The paths an update touched.</summary>
    public Projection? Touched { get; init; }

    /// <summary>The condition that failed leaves the item as it was.</summary>
    public bool Refused { get; init; }

    public static ItemWrite Put(Table table, JsonObject parameters)
    {
        var item = table.ValidatedItem(parameters["Item"] as JsonObject ?? throw Missing("Item"));
        return Judged(table, table.Keys.Of(item), parameters, _ => _ => (item, null));
    }

    public static ItemWrite Delete(Table table, JsonObject parameters) =>
        Judged(table, KeyOf(table, parameters), parameters, _ => _ => (null, null));

    public static ItemWrite Check(Table table, JsonObject parameters) =>
        parameters.ContainsKey("ConditionExpression")
            ? Judged(table, KeyOf(table, parameters), parameters, _ => before => (before, null))
            : throw Missing("ConditionExpression");

    public static ItemWrite Update(Table table, JsonObject parameters)
    {
        var key = KeyOf(table, parameters);
        return Judged(table, key, parameters, placeholders =>
        {
            if (parameters.Text("UpdateExpression") is not { } expression)
            {
                return before => (before ?? (JsonObject)key.DeepClone(), null);
            }
            var update = UpdateExpression.Parse(expression, placeholders);
            if (update.Paths.FirstOrDefault(path => table.Keys.Names.Contains(path.Root)) is { } keyPath)
            {
                throw new AwsException("ValidationException", "One or more parameter values were invalid: "
                    + $"Cannot update attribute {keyPath.Root}. This attribute is part of the key");
            }
            return before => (update.Apply(before ?? (JsonObject)key.DeepClone()), new(update.Paths));
        });
    }

    public void Apply() => Table.Set(Key, After);

    /// <summary>What the caller asked to see of it.</summary>
    public JsonObject? Returned(string returnValues) => returnValues switch
    {
        "ALL_OLD" => Before,
        "ALL_NEW" => After,
        "UPDATED_OLD" => Before is null ? null : Touched?.Of(Before),
        "UPDATED_NEW" => After is null ? null : Touched?.Of(After),
        _ => null,
    };

    /// <summary>
    /// Parses all before judging any, as DynamoDB does: a malformed request fails whatever the item is.
    /// </summary>
    private static ItemWrite Judged(
        Table table, JsonObject key, JsonObject parameters, Func<Placeholders, Change> parse)
    {
        var placeholders = new Placeholders(parameters);
        var change = parse(placeholders);
        var condition = parameters.Text("ConditionExpression") is { } text
            ? ConditionParser.Parse("ConditionExpression", text, placeholders)
            : null;
        placeholders.RequireAllUsed();
        var before = table.Find(key);
        if (condition is not null && !condition.Holds(before ?? []))
        {
            return new(table, key, before, before) { Refused = true };
        }
        var (after, touched) = change(before);
        if (after is not null)
        {
            table.RequireKeyTypes(after);
        }
        return new(table, key, before, after) { Touched = touched };
    }

    private static JsonObject KeyOf(Table table, JsonObject parameters) =>
        table.ValidatedKey(parameters[nameof(Key)] as JsonObject ?? throw Missing(nameof(Key)));

    /// <summary>What becomes of the item that is there, or of none.</summary>
    private delegate (JsonObject? After, Projection? Touched) Change(JsonObject? before);

    private static AwsException Missing(string member) => new("ValidationException",
        $"1 validation error detected: Value null at '{char.ToLowerInvariant(member[0])}{member[1..]}' "
        + "failed to satisfy constraint: Member must not be null");
}
