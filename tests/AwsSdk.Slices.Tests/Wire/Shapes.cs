using System.Collections;
using System.Reflection;
using System.Text;
using Amazon.Runtime;

namespace AwsSdk.Slices.Tests.Wire;

/// <summary>Fills and reads shapes by reflection, so that no member of any operation can be forgotten.</summary>
internal static class Shapes
{
    /// <summary>The members on the wire: those of Core's base classes are not.</summary>
    public static IEnumerable<PropertyInfo> Members(Type shape) => shape
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.DeclaringType!.Namespace!.EndsWith(".Model", StringComparison.Ordinal));

    /// <summary>A value of this type in which every member is set, and every text is its own path.</summary>
    public static object Filled(Type type, string path)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string))
            return path;
        if (plain == typeof(bool))
            return true;
        if (plain == typeof(DateTime))
            return new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc);
        if (plain.IsPrimitive)
            return Convert.ChangeType(7, plain, System.Globalization.CultureInfo.InvariantCulture);
        if (plain.IsAssignableTo(typeof(ConstantClass)))
            return Activator.CreateInstance(plain, path)!;
        if (plain.IsAssignableTo(typeof(IList)))
            return FilledList(plain, path);
        if (plain.IsAssignableTo(typeof(IDictionary)))
            return FilledMap(plain, path);
        return FilledShape(plain, path);
    }

    /// <summary>Everything that is set, as lines of path and value: two shapes are equal where these are.</summary>
    public static string Text(object shape)
    {
        var text = new StringBuilder();
        Append(text, "", shape);
        return text.ToString();
    }

    private static object FilledShape(Type type, string path)
    {
        var shape = Activator.CreateInstance(type)!;
        foreach (var member in Members(type))
        {
            // One level of a shape within itself is enough to see that it is carried.
            var deeper = $"{path}.{member.Name}";
            if (deeper.Split('.').Count(part => part == member.Name) <= 2)
                member.SetValue(shape, Filled(member.PropertyType, deeper));
        }
        return shape;
    }

    private static IList FilledList(Type type, string path)
    {
        var list = (IList)Activator.CreateInstance(type)!;
        list.Add(Filled(type.GenericTypeArguments[0], $"{path}.0"));
        list.Add(Filled(type.GenericTypeArguments[0], $"{path}.1"));
        return list;
    }

    private static IDictionary FilledMap(Type type, string path)
    {
        var map = (IDictionary)Activator.CreateInstance(type)!;
        map.Add("FirstKey", Filled(type.GenericTypeArguments[1], $"{path}.FirstKey"));
        map.Add("second-key", Filled(type.GenericTypeArguments[1], $"{path}.second-key"));
        return map;
    }

    private static void Append(StringBuilder text, string path, object? value)
    {
        if (value is null)
            return;
        if (value is IDictionary map)
            foreach (DictionaryEntry entry in map)
                Append(text, $"{path}[{entry.Key}]", entry.Value);
        else if (value is IList list)
            for (var i = 0; i < list.Count; i++)
                Append(text, $"{path}[{i}]", list[i]);
        else if (value is string or ConstantClass || value.GetType().IsValueType)
            text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{path} = {value}");
        else
            foreach (var member in Members(value.GetType()))
                Append(text, $"{path}.{member.Name}", member.GetValue(value));
    }
}
