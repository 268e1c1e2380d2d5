using System.Collections.Frozen;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions.Intrinsics;

/// <summary>The intrinsic functions by name (docs "Intrinsic functions for JSONPath states").</summary>
internal static class IntrinsicFunctions
{
    private static readonly FrozenDictionary<string, IntrinsicFunction> ByName =
        new Dictionary<string, IntrinsicFunction>
    {
        ["States.Array"] = ArrayFunctions.Array,
        ["States.ArrayPartition"] = ArrayFunctions.Partition,
        ["States.ArrayContains"] = ArrayFunctions.Contains,
        ["States.ArrayRange"] = ArrayFunctions.Range,
        ["States.ArrayGetItem"] = ArrayFunctions.GetItem,
        ["States.ArrayLength"] = ArrayFunctions.Length,
        ["States.ArrayUnique"] = ArrayFunctions.Unique,
        ["States.Base64Encode"] = TextFunctions.Base64Encode,
        ["States.Base64Decode"] = TextFunctions.Base64Decode,
        ["States.Hash"] = TextFunctions.Hash,
        ["States.StringSplit"] = TextFunctions.Split,
        ["States.Format"] = TextFunctions.Format,
        ["States.UUID"] = TextFunctions.Uuid,
        ["States.JsonMerge"] = JsonMerge,
        ["States.StringToJson"] = StringToJson,
        ["States.JsonToString"] = arguments => arguments[0].ToText(),
        ["States.MathRandom"] = MathRandom,
        ["States.MathAdd"] = arguments => arguments.Whole(0) + arguments.Whole(1),
    }.ToFrozenDictionary();

    public static IntrinsicFunction? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Shallow: the second object's fields win. AWS refuses a deep merge.</summary>
    private static JsonObject JsonMerge(IntrinsicArguments arguments)
    {
        if (arguments[2].IsTrue())
        {
            throw IntrinsicArguments.Failure(
                "States.JsonMerge supports only a shallow merge: the third argument must be false");
        }
        var merged = (JsonObject)arguments.Object(0).DeepClone();
        foreach (var (name, value) in arguments.Object(1))
        {
            merged[name] = value?.DeepClone();
        }
        return merged;
    }

    private static JsonNode? StringToJson(IntrinsicArguments arguments)
    {
        var text = arguments.Text(0);
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        return JsonValues.TryParse(text, out var node)
            ? node
            : throw IntrinsicArguments.Failure($"States.StringToJson found no JSON in '{text}'");
    }

    /// <summary>From the first number on, before the second; a third seeds it.</summary>
    private static JsonNode? MathRandom(IntrinsicArguments arguments)
    {
        var (start, end) = (arguments.Whole(0), arguments.Whole(1));
        if (end <= start)
        {
            throw IntrinsicArguments.Failure(
                $"States.MathRandom expects a start below the end, found {start} and {end}");
        }
        var chance = arguments.Count > 2 ? new Random((int)arguments.Whole(2)) : arguments.Chance;
        return chance.NextInt64(start, end);
    }
}
