using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Template;

/// <summary>One entry of the template's `Resources`, intrinsics not yet resolved.</summary>
public sealed record TemplateResource(string LogicalId, string Type, JsonObject Properties)
{
    public ImmutableArray<string> DependsOn { get; init; } = [];

    /// <summary>The name of the condition without which the resource does not exist.</summary>
    public string? Condition { get; init; }
}
