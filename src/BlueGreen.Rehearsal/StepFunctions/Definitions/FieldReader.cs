using System.Text.Json;
using BlueGreen.Rehearsal.StepFunctions.Language;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>Reads one object of a definition, remembers which fields were read, and reports the rest.</summary>
internal sealed class FieldReader
{
    /// <summary>Seconds of every limit and interval (Amazon States Language): a little over three years.</summary>
    public const long SecondsMax = 99_999_999;

    private readonly JsonElement _fields;
    private readonly DefinitionProblems _problems;
    private readonly HashSet<string> _read = ["Comment"];

    public FieldReader(JsonElement fields, string place, DefinitionProblems problems)
    {
        (_fields, Place, _problems) = (fields, place, problems);
        if (fields.ValueKind != JsonValueKind.Object)
        {
            Problem("Expected value of type Object", string.Empty);
            _fields = JsonElement.Parse("{}");
        }
    }

    public string Place { get; }

    public IEnumerable<string> Names => _fields.EnumerateObject().Select(member => member.Name);

    public bool Has(string name) => _fields.TryGetProperty(name, out _);

    public bool IsNull(string name)
    {
        _read.Add(name);
        return _fields.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Null;
    }

    public JsonElement? Element(string name)
    {
        _read.Add(name);
        return _fields.TryGetProperty(name, out var value) ? value : null;
    }

    public string? Text(string name) => Literal(name, JsonValueKind.String)?.GetString();

    public bool Flag(string name) => Literal(name, JsonValueKind.True)?.GetBoolean() ?? false;

    public string RequiredText(string name)
    {
        Need(name);
        return Text(name) ?? string.Empty;
    }

    /// <summary>Reports those of the fields that are missing, in one sentence.</summary>
    public void Need(params string[] names)
    {
        var missing = names.Where(name => !Has(name)).ToList();
        if (missing.Count > 0)
        {
            Problem($"These fields are required: [{string.Join(", ", missing)}]", string.Empty);
        }
    }

    /// <summary>A field of the wanted JSON type (True stands for both booleans); null when absent or refused.</summary>
    public JsonElement? Literal(string name, JsonValueKind kind)
    {
        if (Element(name) is not { } value)
        {
            return null;
        }
        var found = value.ValueKind == JsonValueKind.False ? JsonValueKind.True : value.ValueKind;
        if (found == kind)
        {
            return value;
        }
        Problem($"Expected value of type {(kind == JsonValueKind.True ? "Boolean" : kind.ToString())}", name);
        return null;
    }

    public long? Whole(string name, long min, long max)
    {
        if (Literal(name, JsonValueKind.Number) is not { } value)
        {
            return null;
        }
        if (value.TryGetInt64(out var number) && number >= min && number <= max)
        {
            return number;
        }
        Problem($"Expected an integer from {min} to {max}, found {value.GetRawText()}", name);
        return null;
    }

    /// <summary>Of seconds written in the definition; computed ones are looked at when they are.</summary>
    public void CheckSeconds(string name, double? seconds, long min)
    {
        if (seconds is { } number && (number < min || number > SecondsMax || !double.IsInteger(number)))
        {
            Problem($"Expected an integer from {min} to {SecondsMax}, found {number}", name);
        }
    }

    public double? Real(string name, double min)
    {
        if (Literal(name, JsonValueKind.Number) is not { } value || value.GetDouble() is var number && number >= min)
        {
            return Literal(name, JsonValueKind.Number)?.GetDouble();
        }
        Problem($"Expected a number of at least {min}, found {value.GetRawText()}", name);
        return null;
    }

    public FieldReader Object(string name)
    {
        if (Element(name) is { } value)
        {
            return new FieldReader(value, $"{Place}/{name}", _problems);
        }
        Need(name);
        return new FieldReader(JsonElement.Parse("{}"), $"{Place}/{name}", _problems);
    }

    public IReadOnlyList<FieldReader> Objects(string name) => Literal(name, JsonValueKind.Array) is { } items
        ? [.. items.EnumerateArray().Select((item, i) => new FieldReader(item, $"{Place}/{name}[{i}]", _problems))]
        : [];

    /// <summary>Objects of which there must be one at least.</summary>
    public IReadOnlyList<FieldReader> SomeObjects(string name)
    {
        Need(name);
        if (Element(name) is { ValueKind: JsonValueKind.Array } items && items.GetArrayLength() == 0)
        {
            Problem("Value cannot be empty", name);
        }
        return Objects(name);
    }

    /// <summary>The named members of an object, in order.</summary>
    public IReadOnlyList<(string Name, FieldReader Fields)> Members(string name) =>
        Literal(name, JsonValueKind.Object) is { } members
            ? [.. members.EnumerateObject().Select(
                member => (member.Name, new FieldReader(member.Value, $"{Place}/{name}/{member.Name}", _problems)))]
            : [];

    public void Problem(string problem, string field) => Report(DefinitionProblem.SchemaFailed, problem, field);

    public void Report(string code, string problem, string field) => _problems.Add(code, problem, At(field));

    /// <summary>A problem without a place.</summary>
    public void ReportWhole(string code, string problem) => _problems.Add(code, problem, null);

    /// <summary>AWS accepts this, the rehearsal does not: refused by name instead of doing something else.</summary>
    public void NotImitated(string field, string value)
    {
        _read.Add(field);
        Report(
            DefinitionProblem.NotImitated, $"The rehearsal does not imitate the field '{field}' with {value}", field);
    }

    /// <summary>Fields nobody asked for are mistakes: AWS refuses them too.</summary>
    public void RefuseUnread()
    {
        foreach (var name in Names.Where(name => !_read.Contains(name)))
        {
            Problem(QueryLanguages.Unsupported(name), string.Empty);
        }
    }

    private string At(string field) => field.Length == 0 ? Place.Length == 0 ? "/" : Place : $"{Place}/{field}";
}
