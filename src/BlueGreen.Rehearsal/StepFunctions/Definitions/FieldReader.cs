using System.Text.Json;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>Reads one object of a definition, remembers which fields were read, and reports the rest.</summary>
internal sealed class FieldReader
{
    public const string SchemaFailed = "SCHEMA_VALIDATION_FAILED";

    /// <summary>Begins every refusal of something that AWS accepts and this interpreter does not.</summary>
    public const string NotImitatedKind = "NOT_IMITATED";

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
        if (!Has(name))
        {
            Problem("Missing required field", name);
        }
        return Text(name) ?? string.Empty;
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

    /// <summary>A whole number of at least <paramref name="min"/>.</summary>
    public long? Whole(string name, long min = 0)
    {
        if (Literal(name, JsonValueKind.Number) is not { } value)
        {
            return null;
        }
        if (value.TryGetInt64(out var number) && number >= min)
        {
            return number;
        }
        Problem($"Expected an integer of at least {min}, found {value.GetRawText()}", name);
        return null;
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
        Problem("Missing required field", name);
        return new FieldReader(JsonElement.Parse("{}"), $"{Place}/{name}", _problems);
    }

    public IReadOnlyList<FieldReader> Objects(string name) => Literal(name, JsonValueKind.Array) is { } items
        ? [.. items.EnumerateArray().Select((item, i) => new FieldReader(item, $"{Place}/{name}[{i}]", _problems))]
        : [];

    /// <summary>The named members of an object, in order.</summary>
    public IReadOnlyList<(string Name, FieldReader Fields)> Members(string name) =>
        Literal(name, JsonValueKind.Object) is { } members
            ? [.. members.EnumerateObject().Select(
                member => (member.Name, new FieldReader(member.Value, $"{Place}/{name}/{member.Name}", _problems)))]
            : [];

    public void Problem(string problem, string field) => _problems.Add(SchemaFailed, problem, At(field));

    /// <summary>AWS accepts this, the rehearsal does not: refused by name instead of doing something else.</summary>
    public void NotImitated(string field, string value)
    {
        _read.Add(field);
        _problems.Add(NotImitatedKind, $"The rehearsal does not imitate the field '{field}' with {value}", At(field));
    }

    /// <summary>Fields nobody asked for are mistakes: AWS refuses them too.</summary>
    public void RefuseUnread()
    {
        foreach (var name in Names.Where(name => !_read.Contains(name)))
        {
            Problem($"Field '{name}' is not supported", string.Empty);
        }
    }

    private string At(string field) => field.Length == 0 ? Place.Length == 0 ? "/" : Place : $"{Place}/{field}";
}
