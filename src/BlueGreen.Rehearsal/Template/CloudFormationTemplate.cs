using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BlueGreen.Rehearsal.Template;

/// <summary>
/// A CloudFormation template as written: the very file that is deployed is the one that is rehearsed.
/// </summary>
public sealed partial record CloudFormationTemplate
{
    /// <summary>The text that was parsed.</summary>
    public required string Source { get; init; }

    public string? Description { get; init; }

    public required JsonObject Parameters { get; init; }

    public required JsonObject Mappings { get; init; }

    public required JsonObject Conditions { get; init; }

    public required ImmutableArray<TemplateResource> Resources { get; init; }

    public required JsonObject Outputs { get; init; }

    /// <exception cref="TemplateException">The text is no template; the message says where.</exception>
    public static CloudFormationTemplate Parse(string json)
    {
        JsonObject root;
        try
        {
            root = JsonNode.Parse(json) as JsonObject
                ?? throw new TemplateException("The template is not a JSON object.");
        }
        catch (JsonException malformed)
        {
            throw new TemplateException($"The template is not JSON: {malformed.Message}");
        }
        if (root.ContainsKey("Transform"))
        {
            throw new TemplateException("The template uses Transform (macros), which the rehearsal does not run.");
        }
        if (DynamicReference().Match(json) is { Success: true } reference)
        {
            throw new TemplateException(
                $"The template uses {reference.Value}, a dynamic reference, which the rehearsal does not resolve.");
        }
        var resources = Section(root, "Resources");
        return resources.Count == 0
            ? throw new TemplateException("The template has no Resources.")
            : new()
            {
                Source = json,
                Description = root[nameof(Description)]?.ToString(),
                Parameters = Section(root, "Parameters"),
                Mappings = Section(root, "Mappings"),
                Conditions = Section(root, "Conditions"),
                Outputs = Section(root, "Outputs"),
                Resources = [.. resources.Select(entry => Resource(entry.Key, entry.Value))],
            };
    }

    private static TemplateResource Resource(string logicalId, JsonNode? node)
    {
        var entry = node as JsonObject ?? throw new TemplateException($"Resource {logicalId} is not an object.");
        var type = entry["Type"]?.ToString() ?? throw new TemplateException($"Resource {logicalId} has no Type.");
        return new(logicalId, type, Section(entry, "Properties"))
        {
            Condition = entry["Condition"]?.ToString(),
            Metadata = Section(entry, "Metadata"),
            OnDeletion = Policy(logicalId, entry, "DeletionPolicy"),
            OnReplacement = Policy(logicalId, entry, "UpdateReplacePolicy"),
            DependsOn = entry["DependsOn"] switch
            {
                null => [],
                JsonArray several => [.. several.Select(name => name!.ToString())],
                var one => [one.ToString()],
            },
        };
    }

    private static RemovalPolicy Policy(string logicalId, JsonObject entry, string name) =>
        entry[name]?.ToString() switch
        {
            null or "Delete" => RemovalPolicy.Delete,
            "Retain" => RemovalPolicy.Retain,
            "RetainExceptOnCreate" when name == "DeletionPolicy" => RemovalPolicy.RetainExceptOnCreate,
            "Snapshot" => throw new TemplateException(
                $"{name} of {logicalId} is Snapshot; the rehearsal has nothing that could be snapshot."),
            var other => throw new TemplateException($"Unrecognized {name} {other} for resource {logicalId}"),
        };

    private static JsonObject Section(JsonObject root, string name) => root[name] switch
    {
        null => [],
        JsonObject section => section,
        _ => throw new TemplateException($"{name} is not an object."),
    };

    /// <summary>To a value in SSM or Secrets Manager; it is a text like any other, and may be part of one.</summary>
    [GeneratedRegex(@"\{\{resolve:[^{}]*\}\}")]
    private static partial Regex DynamicReference();
}
