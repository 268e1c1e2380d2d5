using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.StepFunctions.Paths;

/// <summary>The condition of a JSONPath filter, tried on each element.</summary>
internal abstract record PathFilter
{
    private PathFilter()
    {
    }

    public abstract bool Holds(JsonNode? element);

    public sealed record And(PathFilter Left, PathFilter Right) : PathFilter
    {
        public override bool Holds(JsonNode? element) => Left.Holds(element) && Right.Holds(element);
    }

    public sealed record Or(PathFilter Left, PathFilter Right) : PathFilter
    {
        public override bool Holds(JsonNode? element) => Left.Holds(element) || Right.Holds(element);
    }

    public sealed record Not(PathFilter Inner) : PathFilter
    {
        public override bool Holds(JsonNode? element) => !Inner.Holds(element);
    }

    /// <summary><c>@.name</c> alone: the element has it.</summary>
    public sealed record Exists(JsonPath Path) : PathFilter
    {
        public override bool Holds(JsonNode? element) => Path.Select(element).Found;
    }

    /// <summary><c>@.name == 'x'</c>.</summary>
    public sealed record Compare(Operand Left, string Operator, Operand Right) : PathFilter
    {
        public override bool Holds(JsonNode? element)
        {
            var (left, right) = (Left.Of(element), Right.Of(element));
            if (!left.Found || !right.Found)
            {
                return Operator == "!=" && left.Found != right.Found;
            }
            return Operator switch
            {
                "==" => JsonNode.DeepEquals(left.Value, right.Value),
                "!=" => !JsonNode.DeepEquals(left.Value, right.Value),
                "<" => Order(left.Value, right.Value) < 0,
                "<=" => Order(left.Value, right.Value) <= 0,
                ">" => Order(left.Value, right.Value) > 0,
                ">=" => Order(left.Value, right.Value) >= 0,
                _ => throw new UnreachableException(Operator),
            };
        }

        /// <summary>Numbers by value, texts by their characters; anything else has no order.</summary>
        private static int? Order(JsonNode? left, JsonNode? right) => (left.Kind(), right.Kind()) switch
        {
            (JsonValueKind.Number, JsonValueKind.Number) => left.Real().CompareTo(right.Real()),
            (JsonValueKind.String, JsonValueKind.String) => string.CompareOrdinal(left.Text(), right.Text()),
            _ => null,
        };
    }

    /// <summary>A literal, or a path from the element.</summary>
    public sealed record Operand(JsonPath? Path, JsonNode? Literal)
    {
        public PathResult Of(JsonNode? element) => Path is null ? PathResult.Of(Literal) : Path.Select(element);
    }
}
