using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions.Running;

/// <summary>
/// The text of a JSON value as UTF-8: its size is what AWS limits, and histories keep thousands that nobody reads.
/// </summary>
internal sealed class JsonText
{
    private readonly byte[] _utf8;

    private JsonText(byte[] utf8) => _utf8 = utf8;

    public int Bytes => _utf8.Length;

    public static JsonText Of(JsonNode? node) => new(JsonSerializer.SerializeToUtf8Bytes(node, JsonValues.Plain));

    /// <summary>As it was written, blanks and all.</summary>
    public static JsonText Of(string text) => new(Encoding.UTF8.GetBytes(text));

    public override string ToString() => Encoding.UTF8.GetString(_utf8);
}
