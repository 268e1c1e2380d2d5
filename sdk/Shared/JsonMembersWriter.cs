using System.Text.Json;

namespace Amazon.Slices;

/// <summary>Writes a shape as a JSON object; what was never set is left out.</summary>
internal sealed class JsonMembersWriter(Utf8JsonWriter json) : IMembers
{
    public void Write(IShape shape)
    {
        json.WriteStartObject();
        shape.Exchange(this);
        json.WriteEndObject();
    }

    public string String(string value, string name)
    {
        if (value is not null)
            json.WriteString(JsonNames.OfMember(name), value);
        return value;
    }

    public bool? Boolean(bool? value, string name)
    {
        if (value is not null)
            json.WriteBoolean(JsonNames.OfMember(name), value.Value);
        return value;
    }

    public int? Int32(int? value, string name) => (int?)Int64(value, name);

    public long? Int64(long? value, string name)
    {
        if (value is not null)
            json.WriteNumber(JsonNames.OfMember(name), value.Value);
        return value;
    }

    public double? Double(double? value, string name)
    {
        if (value is not null)
            json.WriteNumber(JsonNames.OfMember(name), value.Value);
        return value;
    }

    public DateTime? Timestamp(DateTime? value, string name)
    {
        if (value is not null)
            json.WriteNumber(JsonNames.OfMember(name), ToEpochSeconds(value.Value));
        return value;
    }

    public T Shape<T>(T value, string name) where T : class, IShape, new()
    {
        if (value is null)
            return value;
        json.WritePropertyName(JsonNames.OfMember(name));
        Write(value);
        return value;
    }

    public List<T> Shapes<T>(List<T> values, string name) where T : class, IShape, new() =>
        List(JsonNames.OfMember(name), values, Write);

    public List<string> Strings(List<string> values, string name) =>
        List(JsonNames.OfMember(name), values, json.WriteStringValue);

    public List<int> Int32s(List<int> values, string name) =>
        List(JsonNames.OfMember(name), values, json.WriteNumberValue);

    public List<double> Doubles(List<double> values, string name) =>
        List(JsonNames.OfMember(name), values, json.WriteNumberValue);

    public List<DateTime> Timestamps(List<DateTime> values, string name) =>
        List(JsonNames.OfMember(name), values, value => json.WriteNumberValue(ToEpochSeconds(value)));

    public Dictionary<string, string> StringMap(Dictionary<string, string> values, string name) =>
        Map(JsonNames.OfMember(name), values, json.WriteString);

    public Dictionary<string, int> Int32Map(Dictionary<string, int> values, string name) =>
        Map(JsonNames.OfMember(name), values, json.WriteNumber);

    public Dictionary<string, List<string>> StringsMap(Dictionary<string, List<string>> values, string name) =>
        Map(JsonNames.OfMember(name), values, (key, value) => List(key, value, json.WriteStringValue));

    private List<T> List<T>(string name, List<T> values, Action<T> write)
    {
        if (values is null)
            return values;
        json.WriteStartArray(name);
        values.ForEach(write);
        json.WriteEndArray();
        return values;
    }

    private Dictionary<string, T> Map<T>(string name, Dictionary<string, T> values, Action<string, T> write)
    {
        if (values is null)
            return values;
        json.WriteStartObject(name);
        foreach (var (key, value) in values)
            write(key, value);
        json.WriteEndObject();
        return values;
    }

    /// <summary>The JSON protocol's timestamps are seconds since 1970, to the millisecond.</summary>
    private static decimal ToEpochSeconds(DateTime value) =>
        new DateTimeOffset(value.ToUniversalTime()).ToUnixTimeMilliseconds() / 1000m;
}
