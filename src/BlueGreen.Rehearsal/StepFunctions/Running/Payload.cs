using System.Text;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions.Running;

/// <summary>Data between states: its node, and its text, which is made once however many events quote it.</summary>
internal sealed class Payload(JsonNode? node, string? text = null)
{
    /// <summary>Bytes of a state's, task's or execution's input or output (docs "Service quotas").</summary>
    public const int SizeMax = 262_144;

    /// <summary>UTF-8 takes at most this many bytes for a UTF-16 unit, so a shorter text needs no counting.</summary>
    private const int BytesPerLetterMax = 3;

    private string? _text = text;

    public JsonNode? Node { get; } = node;

    public string Text => _text ??= Node.ToText();

    public bool IsTooLarge => Text.Length > SizeMax / BytesPerLetterMax && Encoding.UTF8.GetByteCount(Text) > SizeMax;

    /// <summary>This payload where the node is its own, so that its text is kept.</summary>
    public Payload Or(JsonNode? other) => ReferenceEquals(other, Node) ? this : new Payload(other);
}
