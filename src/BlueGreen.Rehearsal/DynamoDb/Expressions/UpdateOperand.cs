using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.DynamoDb.Expressions;

/// <summary>What a SET assigns; computed from the item as it was before the update.</summary>
internal abstract record UpdateOperand
{
    private UpdateOperand()
    {
    }

    public abstract JsonObject Of(JsonObject item);

    public sealed record Given(JsonObject Value) : UpdateOperand
    {
        public override JsonObject Of(JsonObject item) => (JsonObject)Value.DeepClone();
    }

    public sealed record Attribute(DocumentPath Path) : UpdateOperand
    {
        public override JsonObject Of(JsonObject item) => (JsonObject?)Path.Read(item)?.DeepClone()
            ?? throw new AwsException("ValidationException",
                "The provided expression refers to an attribute that does not exist in the item");
    }

    public sealed record IfNotExists(DocumentPath Path, UpdateOperand Otherwise) : UpdateOperand
    {
        public override JsonObject Of(JsonObject item) =>
            (JsonObject?)Path.Read(item)?.DeepClone() ?? Otherwise.Of(item);
    }

    public sealed record Appended(UpdateOperand First, UpdateOperand Second) : UpdateOperand
    {
        public override JsonObject Of(JsonObject item) =>
            First.Of(item)["L"] is JsonArray first && Second.Of(item)["L"] is JsonArray second
                ? new() { ["L"] = new JsonArray([.. first.Concat(second).Select(element => element!.DeepClone())]) }
                : throw WrongType("list_append");
    }

    public sealed record Sum(UpdateOperand Left, int Sign, UpdateOperand Right) : UpdateOperand
    {
        public override JsonObject Of(JsonObject item)
        {
            var (left, right) = (Left.Of(item), Right.Of(item));
            return left.TypeOf() == "N" && right.TypeOf() == "N"
                ? AttributeValue.OfNumber(AttributeValue.NumberOf(left) + (Sign * AttributeValue.NumberOf(right)))
                : throw WrongType(Sign > 0 ? "+" : "-");
        }
    }

    private static AwsException WrongType(string function) => new("ValidationException",
        $"An operand in the update expression has an incorrect data type for {function}");
}
