using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions.Intrinsics;

/// <summary>The evaluated arguments of an intrinsic function, read by the type the function wants.</summary>
internal sealed record IntrinsicArguments(IReadOnlyList<JsonNode?> Values, Random Chance)
{
    public int Count => Values.Count;

    public JsonNode? this[int index] => index < Values.Count
        ? Values[index]
        : throw Failure($"expected at least {index + 1} arguments, found {Values.Count}");

    public JsonArray Array(int index) => this[index] as JsonArray ?? throw Unfit(index, "an array");

    public JsonObject Object(int index) => this[index] as JsonObject ?? throw Unfit(index, "an object");

    public string Text(int index) =>
        this[index].Kind() == JsonValueKind.String ? this[index].Text() : throw Unfit(index, "a string");

    /// <summary>Numbers are rounded as Java's <c>Math.round</c> does: half up.</summary>
    public long Whole(int index) => this[index].Kind() == JsonValueKind.Number
        ? (long)Math.Floor(this[index].Real() + 0.5)
        : throw Unfit(index, "a number");

    private StateFailedException Unfit(int index, string wanted) =>
        Failure($"argument {index + 1} must be {wanted}, found {this[index].ToText()}");

    public static StateFailedException Failure(string cause) => new(StateFailedException.IntrinsicFailure, cause);
}
