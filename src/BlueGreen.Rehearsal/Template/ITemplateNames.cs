using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Template;

/// <summary>What the names in a template stand for while a stack is being made.</summary>
internal interface ITemplateNames
{
    JsonNode? Reference(string name);

    JsonNode? Attribute(string logicalId, string attribute);

    JsonNode? Mapped(string map, string topKey, string secondKey);

    bool Condition(string name);

    /// <summary>The availability zones of <paramref name="region"/>.</summary>
    IReadOnlyList<string> Zones(string region);
}
