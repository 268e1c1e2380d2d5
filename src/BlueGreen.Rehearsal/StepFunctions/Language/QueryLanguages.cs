using BlueGreen.Rehearsal.StepFunctions.Definitions;

namespace BlueGreen.Rehearsal.StepFunctions.Language;

/// <summary>Chooses the query language that a machine or a state declares: the one place that knows them all.</summary>
/// <remarks>
/// JSONata would be one more <see cref="IQueryLanguage"/>, returned here instead of the refusal (decision 0027): every
/// field that a state computes is read through that interface, and every expression sees the same
/// <see cref="Evaluation"/>.
/// </remarks>
internal static class QueryLanguages
{
    public const string Field = "QueryLanguage";

    /// <summary>The fields that only JSONata states have.</summary>
    private static readonly string[] OfJsonata = ["Arguments", "Output", "Items", "Condition"];

    private static readonly JsonPathLanguage JsonPath = new();

    public static IQueryLanguage Of(FieldReader fields)
    {
        switch (fields.Text(Field))
        {
            case null or "JSONPath":
                break;
            case "JSONata":
                fields.NotImitated(Field, "JSONata");
                break;
            default:
                fields.Problem($"The field '{Field}' should have one of these values: [JSONPath, JSONata]", Field);
                break;
        }
        return JsonPath;
    }

    /// <summary>What AWS says of a field that nothing here reads.</summary>
    public static string Unsupported(string field) => OfJsonata.Contains(field)
        ? $"The QueryLanguage is set to 'JSONPath', but field '{field}' is only supported for the 'JSONata' "
            + "QueryLanguage"
        : $"Field '{field}' is not supported";
}
