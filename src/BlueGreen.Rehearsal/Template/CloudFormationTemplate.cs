using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Template;

/// <summary>
/// A CloudFormation template as written: the very file that is deployed is the one that is rehearsed.
/// </summary>
public sealed partial record CloudFormationTemplate
{
    /// <summary>"CloudFormation quotas", User Guide.</summary>
    private const int ResourcesMax = 500;

    /// <summary>Bytes; likewise, of a template in S3.</summary>
    private const int SourceMax = 1_048_576;

    /// <summary>By the very string, not by its letters: simulations read one text over and over.</summary>
    private static readonly ConditionalWeakTable<string, CloudFormationTemplate> s_read = [];

    /// <summary>The text that was parsed.</summary>
    public required string Source { get; init; }

    public string? Description { get; init; }

    public required JsonObject Parameters { get; init; }

    public required JsonObject Mappings { get; init; }

    public required JsonObject Conditions { get; init; }

    public required ImmutableArray<TemplateResource> Resources { get; init; }

    public required JsonObject Outputs { get; init; }

    /// <summary>The same string gives the same template, which nobody may change.</summary>
    /// <exception cref="TemplateException">The text is no template; the message says where.</exception>
    public static CloudFormationTemplate Parse(string json) => s_read.GetValue(json, Read);

    private static CloudFormationTemplate Read(string json)
    {
        if (Encoding.UTF8.GetByteCount(json) is > SourceMax and var bytes)
            throw new TemplateException($"The template is {bytes} bytes; CloudFormation takes at most {SourceMax}.");
        JsonObject root;
        try
        {
            root = WholeJson.Parse(json) as JsonObject
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
        if (resources.Count > ResourcesMax)
            throw new TemplateException(
                $"The template has {resources.Count} Resources; CloudFormation takes at most {ResourcesMax}.");
        if (resources.Count == 0)
            throw new TemplateException("The template has no Resources.");
        return new()
        {
            Source = json,
            Description = Text(root, nameof(Description), "The template"),
            Parameters = Entries(root, "Parameters"),
            Mappings = Section(root, "Mappings"),
            Conditions = Section(root, "Conditions"),
            Outputs = Entries(root, "Outputs"),
            Resources = [.. resources.Select(entry => Resource(entry.Key, entry.Value))],
        };
    }

    private static TemplateResource Resource(string logicalId, JsonNode? node)
    {
        var entry = node as JsonObject ?? throw new TemplateException($"Resource {logicalId} is not an object.");
        var where = $"Resource {logicalId}";
        var type = Text(entry, "Type", where) ?? throw new TemplateException($"{where} has no Type.");
        return new(logicalId, type, Section(entry, "Properties"))
        {
            Condition = Text(entry, "Condition", where),
            Metadata = Section(entry, "Metadata"),
            OnDeletion = Policy(logicalId, entry, "DeletionPolicy"),
            OnReplacement = Policy(logicalId, entry, "UpdateReplacePolicy"),
            DependsOn = entry["DependsOn"] switch
            {
                JsonArray several => [.. several.Select(name => name.NameOr($"DependsOn of {where}"))],
                _ => Text(entry, "DependsOn", where) is { } one ? [one] : [],
            },
        };
    }

    private static string? Text(JsonObject entry, string name, string where) =>
        entry[name] is null ? null : entry[name].NameOr($"{name} of {where}");

    /// <summary>A section whose every entry is an object.</summary>
    private static JsonObject Entries(JsonObject root, string name)
    {
        var section = Section(root, name);
        var wrong = section.FirstOrDefault(entry => entry.Value is not JsonObject);
        return wrong.Key is null ? section
            : throw new TemplateException($"{name}.{wrong.Key} is {wrong.Value.Shown()}; expected an object.");
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
        var other => throw new TemplateException($"{name} is not an object, but {other.Shown()}."),
    };

    /// <summary>To a value in SSM or Secrets Manager; it is a text like any other, and may be part of one.</summary>
    [GeneratedRegex(@"\{\{resolve:[^{}]*\}\}")]
    private static partial Regex DynamicReference();
}
