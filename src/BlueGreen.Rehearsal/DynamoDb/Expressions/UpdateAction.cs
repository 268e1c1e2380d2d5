using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.DynamoDb.Expressions;

/// <summary>One action of an update expression.</summary>
internal abstract record UpdateAction(DocumentPath Path)
{
    /// <summary>
    /// Reads <paramref name="before"/>, so that no action sees another's effect, and changes <paramref name="after"/>.
    /// </summary>
    public abstract void Apply(JsonObject before, JsonObject after);

    public sealed record Set(DocumentPath Path, UpdateOperand Value) : UpdateAction(Path)
    {
        public override void Apply(JsonObject before, JsonObject after) => Path.Write(after, Value.Of(before));
    }

    public sealed record Remove(DocumentPath Path) : UpdateAction(Path)
    {
        public override void Apply(JsonObject before, JsonObject after) => Path.Remove(after);
    }

    /// <summary>Adds to a number or a set; what is missing counts as nothing.</summary>
    public sealed record Add(DocumentPath Path, JsonObject Value) : UpdateAction(Path)
    {
        public override void Apply(JsonObject before, JsonObject after)
        {
            var current = Path.Read(before);
            Path.Write(after, (current?.TypeOf() ?? Value.TypeOf(), Value.TypeOf()) switch
            {
                ("N", "N") => AttributeValue.OfNumber(
                    (current is null ? 0 : AttributeValue.NumberOf(current)) + AttributeValue.NumberOf(Value)),
                var (mine, theirs) when mine == theirs && Value.IsSet() => SetOf(theirs,
                    (current is null ? [] : AttributeValue.Elements(current)).Union(AttributeValue.Elements(Value))),
                _ => throw WrongType("ADD"),
            });
        }
    }

    /// <summary>Takes elements out of a set; an emptied set goes altogether.</summary>
    public sealed record Delete(DocumentPath Path, JsonObject Value) : UpdateAction(Path)
    {
        public override void Apply(JsonObject before, JsonObject after)
        {
            if (Path.Read(before) is not { } current)
            {
                return;
            }
            if (!Value.IsSet() || current.TypeOf() != Value.TypeOf())
            {
                throw WrongType("DELETE");
            }
            var left = AttributeValue.Elements(current).Except(AttributeValue.Elements(Value)).ToList();
            if (left.Count == 0)
            {
                Path.Remove(after);
            }
            else
            {
                Path.Write(after, SetOf(current.TypeOf(), left));
            }
        }
    }

    private static JsonObject SetOf(string type, IEnumerable<string> elements) =>
        new() { [type] = new JsonArray([.. elements.Select(element => (JsonNode)element)]) };

    private static AwsException WrongType(string verb) => new("ValidationException",
        $"An operand in the update expression has an incorrect data type for {verb}");
}
