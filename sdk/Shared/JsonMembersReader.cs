using System.Text.Json;

namespace Amazon.Slices;

/// <summary>Fills a shape from a JSON object; what is absent or null keeps the value it had.</summary>
internal sealed class JsonMembersReader(JsonElement json) : IMembers
{
    public string String(string value, string name) => Find(name) is { } found ? Text(found) : value;

    public bool? Boolean(bool? value, string name) => Find(name)?.GetBoolean() ?? value;

    public int? Int32(int? value, string name) => Find(name)?.GetInt32() ?? value;

    public long? Int64(long? value, string name) => Find(name)?.GetInt64() ?? value;

    public double? Double(double? value, string name) => Find(name)?.GetDouble() ?? value;

    public DateTime? Timestamp(DateTime? value, string name) => Find(name) is { } found ? ToTime(found) : value;

    public T Shape<T>(T value, string name) where T : class, IShape, new() =>
        Find(name) is { } found ? Read<T>(found) : value;

    public List<T> Shapes<T>(List<T> values, string name) where T : class, IShape, new() =>
        List(name, values, Read<T>);

    public List<string> Strings(List<string> values, string name) => List(name, values, Text);

    public List<int> Int32s(List<int> values, string name) => List(name, values, item => item.GetInt32());

    public List<double> Doubles(List<double> values, string name) => List(name, values, item => item.GetDouble());

    public List<DateTime> Timestamps(List<DateTime> values, string name) => List(name, values, ToTime);

    public Dictionary<string, string> StringMap(Dictionary<string, string> values, string name) =>
        Map(name, values, Text);

    public Dictionary<string, int> Int32Map(Dictionary<string, int> values, string name) =>
        Map(name, values, item => item.GetInt32());

    public Dictionary<string, List<string>> StringsMap(Dictionary<string, List<string>> values, string name) =>
        Map(name, values, item => item.EnumerateArray().Select(Text).ToList());

    private List<T> List<T>(string name, List<T> values, Func<JsonElement, T> read) =>
        Find(name) is { } found ? found.EnumerateArray().Select(read).ToList() : values;

    private Dictionary<string, T> Map<T>(string name, Dictionary<string, T> values, Func<JsonElement, T> read) =>
        Find(name) is { } found
            ? found.EnumerateObject().ToDictionary(item => item.Name, item => read(item.Value))
            : values;

    private JsonElement? Find(string name) =>
        json.TryGetProperty(JsonNames.OfMember(name), out var found) && found.ValueKind is not JsonValueKind.Null
            ? found
            : null;

    /// <summary>As Core's own reader does, a number is taken where a text is documented.</summary>
    private static string Text(JsonElement found) =>
        found.ValueKind is JsonValueKind.String ? found.GetString() : found.GetRawText();

    private static T Read<T>(JsonElement found) where T : IShape, new()
    {
        var shape = new T();
        shape.Exchange(new JsonMembersReader(found));
        return shape;
    }

    private static DateTime ToTime(JsonElement found) =>
        DateTime.UnixEpoch.AddTicks((long)(found.GetDecimal() * TimeSpan.TicksPerSecond));
}
