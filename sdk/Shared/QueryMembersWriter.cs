using System.Globalization;

namespace Amazon.Slices;

/// <summary>Writes a shape as the Query protocol's form fields, such as <c>Actions.member.1.Type</c>.</summary>
internal sealed class QueryMembersWriter(IDictionary<string, string> fields, string prefix) : IMembers
{
    public string String(string value, string name)
    {
        if (value is not null)
            fields[prefix + name] = value;
        return value;
    }

    public bool? Boolean(bool? value, string name)
    {
        String(value is { } set ? Text(set) : null, name);
        return value;
    }

    public int? Int32(int? value, string name)
    {
        String(value?.ToString(CultureInfo.InvariantCulture), name);
        return value;
    }

    public long? Int64(long? value, string name)
    {
        String(value?.ToString(CultureInfo.InvariantCulture), name);
        return value;
    }

    public double? Double(double? value, string name)
    {
        String(value is { } set ? Text(set) : null, name);
        return value;
    }

    public DateTime? Timestamp(DateTime? value, string name)
    {
        String(value is { } set ? Text(set) : null, name);
        return value;
    }

    public T Shape<T>(T value, string name) where T : class, IShape, new()
    {
        value?.Exchange(new QueryMembersWriter(fields, $"{prefix}{name}."));
        return value;
    }

    public List<T> Shapes<T>(List<T> values, string name) where T : class, IShape, new() =>
        List(name, values, static (items, key, value) => items.Shape(value, key));

    public List<string> Strings(List<string> values, string name) =>
        List(name, values, static (items, key, value) => items.String(value, key));

    public List<int> Int32s(List<int> values, string name) =>
        List(name, values, static (items, key, value) => items.Int32(value, key));

    public List<double> Doubles(List<double> values, string name) =>
        List(name, values, static (items, key, value) => items.Double(value, key));

    public List<DateTime> Timestamps(List<DateTime> values, string name) =>
        List(name, values, static (items, key, value) => items.Timestamp(value, key));

    public Dictionary<string, string> StringMap(Dictionary<string, string> values, string name) =>
        Map(name, values, static (entries, key, value) => entries.String(value, key));

    public Dictionary<string, int> Int32Map(Dictionary<string, int> values, string name) =>
        Map(name, values, static (entries, key, value) => entries.Int32(value, key));

    public Dictionary<string, List<string>> StringsMap(Dictionary<string, List<string>> values, string name) =>
        Map(name, values, static (entries, key, value) => entries.Strings(value, key));

    /// <summary>An empty list is sent as one empty field: so the protocol tells it from an absent one.</summary>
    private List<T> List<T>(string name, List<T> values, Action<QueryMembersWriter, string, T> write)
    {
        if (values is null)
            return values;
        if (values.Count == 0)
            String("", name);
        // What all items' names begin with is put together once.
        var items = new QueryMembersWriter(fields, $"{prefix}{name}.member.");
        for (var i = 0; i < values.Count; i++)
            write(items, (i + 1).ToString(CultureInfo.InvariantCulture), values[i]);
        return values;
    }

    private Dictionary<string, T> Map<T>(
        string name, Dictionary<string, T> values, Action<QueryMembersWriter, string, T> write)
    {
        if (values is null)
            return values;
        var entries = new QueryMembersWriter(fields, $"{prefix}{name}.entry.");
        var entry = 0;
        foreach (var (key, value) in values)
        {
            entry++;
            entries.String(key, $"{entry}.key");
            write(entries, $"{entry}.value", value);
        }
        return values;
    }

    private static string Text(bool value) => value ? "true" : "false";

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(DateTime value) =>
        value.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
