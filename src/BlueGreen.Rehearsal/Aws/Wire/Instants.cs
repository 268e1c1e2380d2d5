using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Aws.Wire;

/// <summary>Tells an instant that a service answered with from text that only looks like one.</summary>
internal static class Instants
{
    public static bool IsInstant(this JsonNode node, [NotNullWhen(true)] out DateTimeOffset? instant)
    {
        // Asking for DateTimeOffset itself would also parse strings; as an object, the value shows its own type.
        instant = node is JsonValue value && value.GetValueKind() == JsonValueKind.String
            && value.TryGetValue<object>(out var raw) && raw is DateTimeOffset found
            ? found
            : null;
        return instant is not null;
    }
}
