using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Definitions;
using BlueGreen.Rehearsal.StepFunctions.Intrinsics;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions.Language;

/// <summary>JSONPath: paths and templates beside the literal fields.</summary>
internal sealed class JsonPathLanguage : IQueryLanguage
{
    public IDataFlow DataFlow(FieldReader fields, DataFlowFields allowed) => new JsonPathDataFlow
    {
        InputPath = allowed.HasFlag(DataFlowFields.InputOutput) ? PathOrNull(fields, "InputPath") : default,
        OutputPath = allowed.HasFlag(DataFlowFields.InputOutput) ? PathOrNull(fields, "OutputPath") : default,
        Parameters = allowed.HasFlag(DataFlowFields.Parameters) ? Template(fields, "Parameters") : null,
        ResultSelector = allowed.HasFlag(DataFlowFields.ResultSelector) ? Template(fields, "ResultSelector") : null,
        ResultPath = allowed.HasFlag(DataFlowFields.Result) ? ResultPath(fields) : null,
        DiscardsResult = allowed.HasFlag(DataFlowFields.Result) && fields.IsNull("ResultPath"),
        Assign = allowed.HasFlag(DataFlowFields.Assign) ? Template(fields, "Assign") : null,
    };

    public IExpression? Value(FieldReader fields, string name, JsonValueKind kind)
    {
        var path = fields.Text($"{name}Path");
        if (path is not null)
        {
            if (fields.Has(name))
            {
                fields.Problem($"Fields '{name}' and '{name}Path' exclude each other", name);
            }
            return Computed(fields, $"{name}Path", path);
        }
        return fields.Literal(name, kind) is { } literal ? new Literal(literal) : null;
    }

    public IExpression? Template(FieldReader fields, string name) =>
        fields.Element(name) is { } template ? TemplateReader.Read(template, fields, name) : null;

    public IExpression Items(FieldReader fields) =>
        fields.Text("ItemsPath") is { } path ? Computed(fields, "ItemsPath", path) : WholeInput;

    public ICondition Condition(FieldReader rule) => ChoiceReader.Read(rule);

    /// <summary>The path of a choice rule; what it says when nothing is there is AWS's own wording.</summary>
    public static JsonPath? Path(FieldReader fields, string field, string? text)
    {
        try
        {
            return text is null ? null : JsonPath.Parse(text);
        }
        catch (FormatException)
        {
            fields.Problem($"Value is not a Reference Path: Illegal use of reserved word or syntax: {text}", field);
            return null;
        }
    }

    private static IExpression WholeInput { get; } =
        new PathExpression(JsonPath.Parse("$"), (path, missing, _) => path.Explain(missing));

    private static IExpression Computed(FieldReader fields, string field, string text)
    {
        try
        {
            return text.StartsWith("States.", StringComparison.Ordinal)
                ? IntrinsicParser.Parse(text, (path, missing, _) => path.Explain(missing))
                : new PathExpression(
                    JsonPath.Parse(text), (path, missing, input) => Missing(field, path, missing, input));
        }
        catch (FormatException)
        {
            fields.Problem($"Value is not a Reference Path: Illegal use of reserved word or syntax: {text}", field);
            return WholeInput;
        }
    }

    private static string Missing(string field, JsonPath path, PathResult missing, JsonNode? input) => field switch
    {
        "SecondsPath" or "TimestampPath" => $"The {field} parameter does not reference an input value: {path.Source}",
        "ErrorPath" or "CausePath" => TemplateReader.NotFound(path, field, input),
        _ => path.Explain(missing),
    };

    /// <summary>Absent means the whole; JSON's null means an empty object.</summary>
    private static NullablePath PathOrNull(FieldReader fields, string name)
    {
        if (fields.Has(name) && fields.IsNull(name))
        {
            return new NullablePath(new Literal(JsonElement.Parse("{}")));
        }
        return new NullablePath(fields.Text(name) is { } text and not "$" ? Computed(fields, name, text) : null);
    }

    private static ReferencePath? ResultPath(FieldReader fields)
    {
        if (fields.IsNull("ResultPath") || fields.Text("ResultPath") is not { } text)
        {
            return null;
        }
        if (Path(fields, "ResultPath", text) is not { } path)
        {
            return null;
        }
        if (!path.IsReference)
        {
            fields.Problem($"Value is not a Reference Path: {text}", "ResultPath");
        }
        return path.Segments.IsEmpty ? null : new ReferencePath(path);
    }
}
