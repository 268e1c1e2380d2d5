using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Template;

/// <summary>One entry of the template's `Resources`, intrinsics not yet resolved.</summary>
public sealed record TemplateResource(string LogicalId, string Type, JsonObject Properties)
{
    public ImmutableArray<string> DependsOn { get; init; } = [];

    /// <summary>The name of the condition without which the resource does not exist.</summary>
    public string? Condition { get; init; }

    /// <summary>For tools that read it; a change of it alone is an update that calls no service.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>`DeletionPolicy`: when the resource leaves the template.</summary>
    public RemovalPolicy OnDeletion { get; init; }

    /// <summary>`UpdateReplacePolicy`: for the old one when the resource is replaced.</summary>
    public RemovalPolicy OnReplacement { get; init; }
}
