using System.Globalization;
using System.Xml;

namespace Amazon.Slices;

/// <summary>Fills a shape from the Query protocol's XML; what is absent keeps the value it had.</summary>
/// <remarks>An empty list or map counts as absent here, though not in JSON: Amazon's packages do the same.</remarks>
internal sealed class XmlMembersReader(XmlPart xml) : IMembers
{
    public string String(string value, string name) => Find(name)?.Value ?? value;

    public bool? Boolean(bool? value, string name) =>
        Find(name) is { } found ? XmlConvert.ToBoolean(found.Value) : value;

    public int? Int32(int? value, string name) => Find(name) is { } found ? XmlConvert.ToInt32(found.Value) : value;

    public long? Int64(long? value, string name) => Find(name) is { } found ? XmlConvert.ToInt64(found.Value) : value;

    public double? Double(double? value, string name) =>
        Find(name) is { } found ? XmlConvert.ToDouble(found.Value) : value;

    public DateTime? Timestamp(DateTime? value, string name) => Find(name) is { } found ? ToTime(found) : value;

    public T Shape<T>(T value, string name) where T : class, IShape, new() =>
        Find(name) is { } found ? Read<T>(found) : value;

    public List<T> Shapes<T>(List<T> values, string name) where T : class, IShape, new() => List(name, values, Read<T>);

    public List<string> Strings(List<string> values, string name) => List(name, values, item => item.Value);

    public List<int> Int32s(List<int> values, string name) =>
        List(name, values, item => XmlConvert.ToInt32(item.Value));

    public List<double> Doubles(List<double> values, string name) =>
        List(name, values, item => XmlConvert.ToDouble(item.Value));

    public List<DateTime> Timestamps(List<DateTime> values, string name) => List(name, values, ToTime);

    public Dictionary<string, string> StringMap(Dictionary<string, string> values, string name) =>
        Map(name, values, item => item.Value);

    public Dictionary<string, int> Int32Map(Dictionary<string, int> values, string name) =>
        Map(name, values, item => XmlConvert.ToInt32(item.Value));

    public Dictionary<string, List<string>> StringsMap(Dictionary<string, List<string>> values, string name) =>
        Map(name, values, item => Items(item, text => text.Value));

    private List<T> List<T>(string name, List<T> values, Func<XmlPart, T> read) =>
        Find(name) is { First: not null } found ? Items(found, read) : values;

    private Dictionary<string, T> Map<T>(string name, Dictionary<string, T> values, Func<XmlPart, T> read) =>
        Find(name) is { First: not null } found
            ? Items(found, entry => entry).ToDictionary(
                entry => entry.Child("key").Value, entry => read(entry.Child("value")))
            : values;

    private static List<T> Items<T>(XmlPart list, Func<XmlPart, T> read)
    {
        var items = new List<T>();
        for (var item = list.First; item is not null; item = item.Next)
            items.Add(read(item));
        return items;
    }

    private XmlPart Find(string name) => xml.Child(name);

    private static T Read<T>(XmlPart found) where T : IShape, new()
    {
        var shape = new T();
        shape.Exchange(new XmlMembersReader(found));
        return shape;
    }

    private static DateTime ToTime(XmlPart found) => DateTime.Parse(
        found.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
