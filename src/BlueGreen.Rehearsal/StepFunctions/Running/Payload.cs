using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.StepFunctions.Running;

/// <summary>Data between states: its node, and its text, which is made once however many events quote it.</summary>
internal sealed class Payload(JsonNode? node, JsonText? text = null)
{
    /// <summary>Bytes of a state's, task's or execution's input or output (docs "Service quotas").</summary>
    public const int SizeMax = 262_144;

    private JsonText? _text = text;

    public JsonNode? Node { get; } = node;

    public JsonText Text => _text ??= JsonText.Of(Node);

    public bool IsTooLarge => Text.Bytes > SizeMax;

    /// <summary>This payload where the node is its own, so that its text is kept.</summary>
    public Payload Or(JsonNode? other) => ReferenceEquals(other, Node) ? this : new Payload(other);
}
