using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions.Intrinsics;

/// <summary>The intrinsic functions on arrays.</summary>
internal static class ArrayFunctions
{
    /// <summary>Elements of States.ArrayRange (docs "Intrinsic functions").</summary>
    private const int RangeMax = 1000;

    public static JsonNode? Array(IntrinsicArguments arguments) => Of(arguments.Values);

    public static JsonNode? Partition(IntrinsicArguments arguments)
    {
        var size = arguments.Whole(1);
        return size > 0
            ? Of(arguments.Array(0).Chunk((int)Math.Min(size, int.MaxValue)).Select(JsonNode? (chunk) => Of(chunk)))
            : throw IntrinsicArguments.Failure($"States.ArrayPartition expects a positive size, found {size}");
    }

    public static JsonNode? Contains(IntrinsicArguments arguments) =>
        arguments.Array(0).Any(item => JsonNode.DeepEquals(item, arguments[1]));

    public static JsonNode? Range(IntrinsicArguments arguments)
    {
        var (first, last, step) = (arguments.Whole(0), arguments.Whole(1), arguments.Whole(2));
        if (step == 0)
        {
            throw IntrinsicArguments.Failure("States.ArrayRange expects a step other than zero");
        }
        var distance = (Int128)last - first;
        var count = Int128.Sign(distance) * Math.Sign(step) < 0 ? 0 : (distance / step) + 1;
        return count <= RangeMax
            ? Of(Enumerable.Range(0, (int)count).Select(JsonNode? (i) => JsonValue.Create(first + (i * step))))
            : throw IntrinsicArguments.Failure(
                $"States.ArrayRange makes at most {RangeMax} elements, asked for {count}");
    }

    public static JsonNode? GetItem(IntrinsicArguments arguments)
    {
        var (items, index) = (arguments.Array(0), arguments.Whole(1));
        return index >= 0 && index < items.Count
            ? items[(int)index]
            : throw IntrinsicArguments.Failure(
                $"States.ArrayGetItem expects an index below {items.Count}, found {index}");
    }

    public static JsonNode? Length(IntrinsicArguments arguments) => arguments.Array(0).Count;

    public static JsonNode? Unique(IntrinsicArguments arguments)
    {
        var unique = new List<JsonNode?>();
        foreach (var item in arguments.Array(0))
        {
            if (!unique.Exists(other => JsonNode.DeepEquals(item, other)))
            {
                unique.Add(item);
            }
        }
        return Of(unique);
    }

    private static JsonArray Of(IEnumerable<JsonNode?> items) => items.ToJsonArray();
}
