using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.DynamoDb.Expressions;

/// <summary>A parsed condition, filter or key condition.</summary>
internal abstract record Condition
{
    private Condition()
    {
    }

    public abstract bool Holds(JsonObject item);

    public sealed record Both(Condition Left, Condition Right) : Condition
    {
        public override bool Holds(JsonObject item) => Left.Holds(item) && Right.Holds(item);
    }

    public sealed record Either(Condition Left, Condition Right) : Condition
    {
        public override bool Holds(JsonObject item) => Left.Holds(item) || Right.Holds(item);
    }

    public sealed record Opposite(Condition Inner) : Condition
    {
        public override bool Holds(JsonObject item) => !Inner.Holds(item);
    }

    public sealed record Comparison(Operand Left, string Sign, Operand Right) : Condition
    {
        public override bool Holds(JsonObject item)
        {
            if (Left.Of(item) is not { } left || Right.Of(item) is not { } right)
            {
                // What is missing is unlike everything.
                return Sign == "<>";
            }
            return Sign switch
            {
                "=" => AttributeValue.Same(left, right),
                "<>" => !AttributeValue.Same(left, right),
                "<" => AttributeValue.Compare(left, right) < 0,
                "<=" => AttributeValue.Compare(left, right) <= 0,
                ">" => AttributeValue.Compare(left, right) > 0,
                ">=" => AttributeValue.Compare(left, right) >= 0,
                _ => throw new UnreachableException(Sign),
            };
        }
    }

    public sealed record Between(Operand Value, Operand Low, Operand High) : Condition
    {
        public override bool Holds(JsonObject item) =>
            Value.Of(item) is { } value && Low.Of(item) is { } low && High.Of(item) is { } high
            && AttributeValue.Compare(value, low) >= 0 && AttributeValue.Compare(value, high) <= 0;
    }

    public sealed record OneOf(Operand Value, ImmutableArray<Operand> Candidates) : Condition
    {
        public override bool Holds(JsonObject item) => Value.Of(item) is { } value
            && Candidates.Any(candidate => candidate.Of(item) is { } other && AttributeValue.Same(value, other));
    }

    public sealed record Exists(DocumentPath Path, bool Wanted) : Condition
    {
        public override bool Holds(JsonObject item) => Path.Read(item) is not null == Wanted;
    }

    public sealed record HasType(DocumentPath Path, Operand Type) : Condition
    {
        public override bool Holds(JsonObject item) =>
            Path.Read(item)?.TypeOf() is { } type && type == Type.Of(item)?.Content()?.ToString();
    }

    public sealed record BeginsWith(Operand Value, Operand Prefix) : Condition
    {
        public override bool Holds(JsonObject item) =>
            Value.Of(item) is { } value && Prefix.Of(item) is { } prefix
            && (value.TypeOf(), prefix.TypeOf()) is (("S", "S") or ("B", "B"))
            && AttributeValue.Bytes(value).AsSpan().StartsWith(AttributeValue.Bytes(prefix));
    }

    public sealed record Contains(Operand Whole, Operand Part) : Condition
    {
        public override bool Holds(JsonObject item)
        {
            if (Whole.Of(item) is not { } whole || Part.Of(item) is not { } part)
            {
                return false;
            }
            return (whole.TypeOf(), part.TypeOf()) switch
            {
                ("S", "S") => whole["S"]!.ToString().Contains(part["S"]!.ToString(), StringComparison.Ordinal),
                ("L", _) => ((JsonArray)whole["L"]!).Any(element => AttributeValue.Same((JsonObject)element!, part)),
                ("SS", "S") or ("NS", "N") or ("BS", "B") =>
                    AttributeValue.Elements(whole).Contains(part.Content()!.ToString()),
                _ => false,
            };
        }
    }
}
