using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using BlueGreen.Core.Inputs;

namespace BlueGreen.Core.Settings.Reading;

/// <summary>
/// One object of the settings file: hands out its members, and notes every one that is not as it should be.
/// </summary>
internal sealed partial class SettingsNode(JsonElement element, string path, List<string> problems)
{
    /// <summary>Characters of a value: half a line, as there may be many problems.</summary>
    private const int ShownMax = 60;

    private readonly HashSet<string> _known = [];

    public string Text(string name, string? otherwise, Regex pattern, string expected)
    {
        if (Find(name) is not { } found)
            return otherwise ?? Problem(name, "absent", expected, "");
        return found.ValueKind == JsonValueKind.String && pattern.IsMatch(found.GetString()!)
            ? found.GetString()!
            : Problem(name, Show(found), expected, "");
    }

    public string? OptionalText(string name, string? otherwise, Regex pattern, string expected) =>
        Find(name) switch
        {
            null => otherwise,
            { ValueKind: JsonValueKind.Null } => null,
            _ => Text(name, null, pattern, expected),
        };

    public int Integer(string name, int otherwise, int min, int max) => Find(name) switch
    {
        null => otherwise,
        { ValueKind: JsonValueKind.Number } found when found.TryGetInt32(out var value) && value >= min
            && value <= max =>
            value,
        { } found => Problem(name, Show(found), $"a whole number from {min} to {max}", otherwise),
    };

    public int? OptionalInteger(string name, int min, int max) =>
        Find(name) is null or { ValueKind: JsonValueKind.Null } ? null : Integer(name, min, min, max);

    public double Number(string name, double otherwise, double min, double max) => Find(name) switch
    {
        null => otherwise,
        { ValueKind: JsonValueKind.Number } found when found.GetDouble() is var value && value >= min && value <= max =>
            value,
        { } found => Problem(
            name, Show(found), string.Create(CultureInfo.InvariantCulture, $"a number from {min} to {max}"), otherwise),
    };

    public bool Boolean(string name, bool otherwise) => Find(name) switch
    {
        null => otherwise,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { } found => Problem(name, Show(found), "true or false", otherwise),
    };

    public T Choice<T>(string name, T otherwise, IReadOnlyDictionary<string, T> choices)
    {
        var expected = string.Join(" or ", choices.Keys.Select(choice => $"\"{choice}\""));
        return Find(name) switch
        {
            null => otherwise,
            { ValueKind: JsonValueKind.String } found when choices.TryGetValue(found.GetString()!, out var value) =>
                value,
            { } found => Problem(name, Show(found), expected, otherwise),
        };
    }

    /// <summary>What is read of an absent object are its defaults.</summary>
    public SettingsNode Child(string name) => OptionalChild(name) ?? new(Empty, At(name), problems);

    public SettingsNode? OptionalChild(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Object } found => new(found, At(name), problems),
        { } found => Problem<SettingsNode?>(name, Show(found), "an object", null),
    };

    public IReadOnlyList<T> List<T>(
        string name, IReadOnlyList<T> otherwise, int min, int max, Func<SettingsNode, string, T> read)
    {
        if (Find(name) is not { } found)
            return otherwise;
        if (found.ValueKind != JsonValueKind.Array || found.GetArrayLength() < min || found.GetArrayLength() > max)
        {
            var count = found.ValueKind == JsonValueKind.Array ? $", a list of {found.GetArrayLength()}" : "";
            return Problem(name, $"{Show(found)}{count}", $"a list of {min} to {max}", otherwise);
        }
        // A list is a node whose members are named by their index, so that its items are read as members are.
        var items = new SettingsNode(found, At(name), problems);
        return [.. Enumerable.Range(0, found.GetArrayLength()).Select(index => read(items, $"[{index}]"))];
    }

    public IReadOnlyDictionary<string, string> Map(string name, Regex key, string expected)
    {
        if (OptionalChild(name) is not { } map)
            return new Dictionary<string, string>();
        var pairs = new Dictionary<string, string>();
        foreach (var member in map.Members)
        {
            if (key.IsMatch(member.Name) && member.Value.ValueKind == JsonValueKind.String)
                pairs[member.Name] = member.Value.GetString()!;
            else
                map.Problem(member.Name, Show(member.Value), expected, "");
        }
        return pairs;
    }

    /// <summary>Notes members that nobody asked for: a misspelt name would silently mean the default.</summary>
    public void Close()
    {
        foreach (var member in Members.Where(member => !_known.Contains(member.Name)))
            problems.Add($"{At(member.Name)} is not known; expected {string.Join(", ", _known.Order())}.");
    }

    public T Problem<T>(string name, string found, string expected, T otherwise)
    {
        problems.Add($"{At(name)} is {found}; expected {expected}.");
        return otherwise;
    }

    private static JsonElement Empty { get; } = JsonDocument.Parse("{}").RootElement;

    private IEnumerable<JsonProperty> Members => element.EnumerateObject();

    private string At(string name)
    {
        var shown = PlainName().IsMatch(name) ? name : $"\"{InputText.Line(name)}\"";
        return path.Length == 0 || element.ValueKind == JsonValueKind.Array ? $"{path}{shown}" : $"{path}.{shown}";
    }

    private JsonElement? Find(string name)
    {
        _known.Add(name);
        if (element.ValueKind == JsonValueKind.Array)
            return element[int.Parse(name.AsSpan(1, name.Length - 2), CultureInfo.InvariantCulture)];
        return element.TryGetProperty(name, out var found) ? found : null;
    }

    private static string Show(JsonElement found) => InputText.Show(found, ShownMax);

    /// <summary>A member's, or an index in brackets.</summary>
    [GeneratedRegex(@"\A[\w$\[\]-]{1,60}\z")]
    private static partial Regex PlainName();
}
