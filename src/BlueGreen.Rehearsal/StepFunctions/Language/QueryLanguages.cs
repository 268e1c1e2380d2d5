using BlueGreen.Rehearsal.StepFunctions.Definitions;

namespace BlueGreen.Rehearsal.StepFunctions.Language;

/// <summary>Chooses the query language that a machine or a state declares.</summary>
internal static class QueryLanguages
{
    public const string Field = "QueryLanguage";

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
            case var other:
                fields.Problem($"Value '{other}' is not one of JSONPath, JSONata", Field);
                break;
        }
        return JsonPath;
    }
}
