using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Definitions;
using BlueGreen.Rehearsal.StepFunctions.Intrinsics;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions.Language;

/// <summary>Compiles payload templates: `Parameters`, `ResultSelector`, `ItemSelector`, `Assign`.</summary>
internal static class TemplateReader
{
    private const string Computed = ".$";

    public static IExpression Read(JsonElement template, FieldReader owner, string field) => template.ValueKind switch
    {
        JsonValueKind.Object when HasComputed(template) =>
            new ObjectTemplate([.. template.EnumerateObject().Select(part => Field(part, owner, field))]),
        JsonValueKind.Array when HasComputed(template) =>
            new ArrayTemplate([.. template.EnumerateArray().Select(item => Read(item, owner, field))]),
        _ => new Literal(template),
    };

    /// <summary>A JSONPath or a call of an intrinsic function.</summary>
    public static IExpression Expression(string text, string name)
    {
        return text.StartsWith('$')
            ? new PathExpression(JsonPath.Parse(text), Missing)
            : IntrinsicParser.Parse(text, Missing);

        string Missing(JsonPath path, PathResult missing, JsonNode? input) => NotFound(path, name, input);
    }

    public static string NotFound(JsonPath path, string field, JsonNode? input) =>
        $"The JSONPath '{path.Source}' specified for the field '{field}' could not be found in the input "
        + $"'{input.ToText()}'";

    private static KeyValuePair<string, IExpression> Field(JsonProperty part, FieldReader owner, string field)
    {
        if (!part.Name.EndsWith(Computed, StringComparison.Ordinal))
        {
            return new(part.Name, Read(part.Value, owner, $"{field}/{part.Name}"));
        }
        var name = part.Name[..^Computed.Length];
        try
        {
            if (part.Value.ValueKind == JsonValueKind.String)
            {
                return new(name, Expression(part.Value.GetString()!, part.Name));
            }
        }
        catch (FormatException)
        {
            // Reported below: the field names neither a path nor a function.
        }
        owner.Problem(
            $"The value for the field '{part.Name}' must be a valid JSONPath or a valid intrinsic function call",
            field);
        return new(name, new Literal(part.Value));
    }

    private static bool HasComputed(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject()
            .Any(part => part.Name.EndsWith(Computed, StringComparison.Ordinal) || HasComputed(part.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(HasComputed),
        _ => false,
    };
}
