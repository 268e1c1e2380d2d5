using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Template.Updating;

/// <summary>The names of a template before it is applied: what is still to be made has none yet.</summary>
internal sealed class NamesBeforeUpdate(ITemplateNames names) : ITemplateNames
{
    /// <summary>As CloudFormation shows such values in a change set.</summary>
    public const string Unknown = "{{changeSet:KNOWN_AFTER_APPLY}}";

    private readonly HashSet<string> _unmade = new(StringComparer.Ordinal);

    /// <summary>This resource will be created, or replaced.</summary>
    public void Expect(string logicalId) => _unmade.Add(logicalId);

    public bool IsExpected(string logicalId) => _unmade.Contains(logicalId);

    public JsonNode? Reference(string name) => IsExpected(name) ? Unknown : names.Reference(name);

    public JsonNode? Attribute(string logicalId, string attribute) =>
        IsExpected(logicalId) ? Unknown : names.Attribute(logicalId, attribute);

    public JsonNode? Mapped(string map, string topKey, string secondKey) => names.Mapped(map, topKey, secondKey);

    public bool Condition(string name) => names.Condition(name);

    public IReadOnlyList<string> Zones(string region) => names.Zones(region);
}
