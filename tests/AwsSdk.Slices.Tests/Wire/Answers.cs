using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Amazon.Runtime;

namespace AwsSdk.Slices.Tests.Wire;

/// <summary>Writes a shape as a service would answer it: written apart from the slices, to check them.</summary>
internal static class Answers
{
    public static string Json(object shape) => JsonOf(shape)!.ToJsonString();

    public static string Xml(string operation, object shape) => new XElement(
        $"{operation}Response",
        new XElement($"{operation}Result", XmlOf(shape)),
        new XElement("ResponseMetadata", new XElement("RequestId", "request-1"))).ToString();

    /// <summary>The Query protocol's fields: list items and map entries are counted from one.</summary>
    public static Dictionary<string, string> Fields(object shape) =>
        Flatten("", new XElement("request", XmlOf(shape))).ToDictionary();

    private static IEnumerable<(string Key, string Value)> Flatten(string prefix, XElement xml) =>
        xml.Elements().SelectMany((child, index) =>
        {
            var counted = child.Name.LocalName is "member" or "entry" ? $".{index + 1}" : "";
            var key = $"{prefix}{child.Name.LocalName}{counted}";
            return child.HasElements ? Flatten($"{key}.", child) : [(key, child.Value)];
        });

    private static JsonNode? JsonOf(object? value) => value switch
    {
        null => null,
        string text => text,
        ConstantClass constant => constant.Value,
        bool flag => flag,
        DateTime time => new DateTimeOffset(time).ToUnixTimeMilliseconds() / 1000m,
        int number => number,
        long number => number,
        double number => number,
        IDictionary map => new JsonObject(
            map.Keys.Cast<string>().Select(key => KeyValuePair.Create(key, JsonOf(map[key])))),
        IList list => new JsonArray([.. list.Cast<object>().Select(JsonOf)]),
        _ => new JsonObject(Shapes.Members(value.GetType()).Select(member => KeyValuePair.Create(
            char.ToLowerInvariant(member.Name[0]) + member.Name[1..], JsonOf(member.GetValue(value))))),
    };

    private static object? XmlOf(object? value) => value switch
    {
        null or string => value,
        ConstantClass constant => constant.Value,
        bool flag => flag ? "true" : "false",
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IDictionary map => map.Keys.Cast<string>().Select(key => new XElement(
            "entry", new XElement("key", key), new XElement("value", XmlOf(map[key])))),
        IList list => list.Cast<object>().Select(item => new XElement("member", XmlOf(item))),
        _ => Shapes.Members(value.GetType())
            .Where(member => member.GetValue(value) is not null)
            .Select(member => new XElement(member.Name, XmlOf(member.GetValue(value)))),
    };
}
