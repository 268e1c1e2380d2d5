using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.DynamoDb.Expressions;

/// <summary>One side of a comparison: an attribute, a given value, or an attribute's size.</summary>
internal abstract record Operand
{
    private Operand()
    {
    }

    /// <summary>Null where the item lacks it.</summary>
    public abstract JsonObject? Of(JsonObject item);

    public sealed record Attribute(DocumentPath Path) : Operand
    {
        public override JsonObject? Of(JsonObject item) => Path.Read(item);
    }

    public sealed record Given(JsonObject Value) : Operand
    {
        public override JsonObject? Of(JsonObject item) => Value;
    }

    public sealed record Size(DocumentPath Path) : Operand
    {
        public override JsonObject? Of(JsonObject item) =>
            Path.Read(item) is not { } value ? null : value.Content() switch
        {
            JsonArray items => AttributeValue.OfNumber(items.Count),
            JsonObject members => AttributeValue.OfNumber(members.Count),
            _ when value.TypeOf() is "S" => AttributeValue.OfNumber(value.Content()!.ToString().Length),
            _ when value.TypeOf() is "B" => AttributeValue.OfNumber(AttributeValue.Bytes(value).Length),
            // Numbers and flags have no size; the condition is not met.
            _ => null,
        };
    }
}
