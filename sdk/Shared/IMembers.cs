using Of = System.Runtime.CompilerServices.CallerArgumentExpressionAttribute;

namespace Amazon.Slices;

/// <summary>One shape's members on the wire: a writer returns each value given, a reader the one it found.</summary>
/// <remarks>
/// A member's name is that of the property passed, in the protocol's capitals.
/// Constants need no method: they convert to and from <see cref="string"/> by themselves.
/// </remarks>
internal interface IMembers
{
    string String(string value, [Of(nameof(value))] string name = "");

    bool? Boolean(bool? value, [Of(nameof(value))] string name = "");

    int? Int32(int? value, [Of(nameof(value))] string name = "");

    long? Int64(long? value, [Of(nameof(value))] string name = "");

    double? Double(double? value, [Of(nameof(value))] string name = "");

    DateTime? Timestamp(DateTime? value, [Of(nameof(value))] string name = "");

    T Shape<T>(T value, [Of(nameof(value))] string name = "") where T : class, IShape, new();

    List<T> Shapes<T>(List<T> values, [Of(nameof(values))] string name = "") where T : class, IShape, new();

    List<string> Strings(List<string> values, [Of(nameof(values))] string name = "");

    List<int> Int32s(List<int> values, [Of(nameof(values))] string name = "");

    List<double> Doubles(List<double> values, [Of(nameof(values))] string name = "");

    List<DateTime> Timestamps(List<DateTime> values, [Of(nameof(values))] string name = "");

    Dictionary<string, string> StringMap(Dictionary<string, string> values, [Of(nameof(values))] string name = "");

    Dictionary<string, int> Int32Map(Dictionary<string, int> values, [Of(nameof(values))] string name = "");

    Dictionary<string, List<string>> StringsMap(
        Dictionary<string, List<string>> values, [Of(nameof(values))] string name = "");
}
