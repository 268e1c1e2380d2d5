using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.StepFunctions.Paths;

/// <summary>One step of a JSONPath: from a node to those it selects below it.</summary>
internal abstract record PathSegment
{
    private PathSegment()
    {
    }

    /// <summary>
    /// A definite step selects at most one node, and a path of definite steps is a value, not a list.
    /// </summary>
    public virtual bool IsDefinite => false;

    public abstract void Select(JsonNode? from, List<JsonNode?> into);

    /// <summary><c>.name</c> or <c>['name']</c>.</summary>
    public sealed record Field(string Name) : PathSegment
    {
        public override bool IsDefinite => true;

        public override void Select(JsonNode? from, List<JsonNode?> into)
        {
            if (TryStep(from, out var value))
            {
                into.Add(value);
            }
        }

        public bool TryStep(JsonNode? from, out JsonNode? value)
        {
            value = null;
            return from is JsonObject fields && fields.TryGetPropertyValue(Name, out value);
        }
    }

    /// <summary><c>[3]</c>, or <c>[-1]</c> from the end.</summary>
    public sealed record Index(int Position) : PathSegment
    {
        public override bool IsDefinite => true;

        public override void Select(JsonNode? from, List<JsonNode?> into)
        {
            if (TryStep(from, out var value))
            {
                into.Add(value);
            }
        }

        public bool TryStep(JsonNode? from, out JsonNode? value)
        {
            value = null;
            if (from is not JsonArray items)
            {
                return false;
            }
            var position = Position < 0 ? items.Count + Position : Position;
            if (position < 0 || position >= items.Count)
            {
                return false;
            }
            value = items[position];
            return true;
        }
    }

    /// <summary><c>.*</c> or <c>[*]</c>.</summary>
    public sealed record All : PathSegment
    {
        public override void Select(JsonNode? from, List<JsonNode?> into) => into.AddRange(Children(from));
    }

    /// <summary><c>[1:3]</c>, either end left out or negative.</summary>
    public sealed record Slice(int? Start, int? End, int Step) : PathSegment
    {
        public override void Select(JsonNode? from, List<JsonNode?> into)
        {
            if (from is not JsonArray items)
            {
                return;
            }
            var end = Bound(End ?? items.Count, items.Count);
            for (var i = Bound(Start ?? 0, items.Count); i < end; i += Step)
            {
                into.Add(items[i]);
            }
        }

        private static int Bound(int position, int count) =>
            Math.Clamp(position < 0 ? count + position : position, 0, count);
    }

    /// <summary><c>[0,2]</c> or <c>['a','b']</c>.</summary>
    public sealed record Union(IReadOnlyList<PathSegment> Choices) : PathSegment
    {
        public override void Select(JsonNode? from, List<JsonNode?> into)
        {
            foreach (var choice in Choices)
            {
                choice.Select(from, into);
            }
        }
    }

    /// <summary><c>..</c> before a step: the step is tried on the node and on everything below it.</summary>
    public sealed record Descend(PathSegment Then) : PathSegment
    {
        public override void Select(JsonNode? from, List<JsonNode?> into)
        {
            Then.Select(from, into);
            foreach (var child in Children(from))
            {
                Select(child, into);
            }
        }
    }

    /// <summary><c>[?(@.size &gt; 3)]</c>.</summary>
    public sealed record Filter(PathFilter Condition) : PathSegment
    {
        public override void Select(JsonNode? from, List<JsonNode?> into) =>
            into.AddRange(Children(from).Where(Condition.Holds));
    }

    private static IEnumerable<JsonNode?> Children(JsonNode? node) => node switch
    {
        JsonObject fields => fields.Select(field => field.Value),
        JsonArray items => items,
        _ => [],
    };
}
