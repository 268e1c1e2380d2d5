using System.Text.Json.Nodes;

namespace BlueGreen.Cdk.Tests;

/// <summary>A synthesised template, with the questions that tests ask of it.</summary>
internal sealed class Template(string text)
{
    private readonly JsonObject _root = JsonNode.Parse(text)!.AsObject();

    public static Template Committed => new(File.ReadAllText(Checkout.Template));

    public JsonObject Outputs => _root[nameof(Outputs)]!.AsObject();

    public IEnumerable<Resource> Resources =>
        from entry in _root[nameof(Resources)]!.AsObject()
        select new Resource(entry.Key, (string)entry.Value!["Type"]!, entry.Value["Properties"]?.AsObject() ?? [])
        {
            UpdateReplacePolicy = (string?)entry.Value["UpdateReplacePolicy"],
        };

    public IEnumerable<Resource> OfType(string type) => Resources.Where(resource => resource.Type == type);

    public Resource One(string type, string idPart) =>
        OfType(type).Single(resource => resource.Id.Contains(idPart, StringComparison.Ordinal));

    /// <summary>Every member below a node, however deep, by name.</summary>
    public static IEnumerable<(string Name, JsonNode? Value)> Members(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member =>
            Members(member.Value).Prepend((Name: member.Key, member.Value))),
        JsonArray items => items.SelectMany(Members),
        _ => [],
    };

    /// <summary>A value as a person reads it: references in braces, joins joined, CDK's hashes dropped.</summary>
    public static string Text(JsonNode? value) => value switch
    {
        JsonObject { Count: 1 } call when call["Ref"] is { } name => $"{{{Name(name)}}}",
        JsonObject { Count: 1 } call when call["Fn::GetAtt"] is JsonArray parts => $"{{{Name(parts[0])}.{parts[1]}}}",
        JsonObject { Count: 1 } call when call["Fn::Join"] is JsonArray parts =>
            string.Join((string)parts[0]!, parts[1]!.AsArray().Select(Text)),
        JsonObject { Count: 1 } call when call["Fn::Select"] is JsonArray parts => $"{{{Text(parts[1])}[{parts[0]}]}}",
        JsonObject { Count: 1 } call when call["Fn::Split"] is JsonArray parts => $"{Text(parts[1])} / '{parts[0]}'",
        JsonObject { Count: 1 } call when call["Fn::Sub"] is { } pattern => (string)pattern!,
        JsonValue text => text.ToString(),
        _ => value?.ToJsonString() ?? "",
    };

    private static string Name(JsonNode? logicalId)
    {
        var id = (string)logicalId!;
        return id.Length > 8 && id[^8..].All(char.IsAsciiHexDigitUpper) ? id[..^8] : id;
    }
}

/// <summary>One resource of a template.</summary>
internal sealed record Resource(string Id, string Type, JsonObject Properties)
{
    public string? UpdateReplacePolicy { get; init; }

    public string Text(string property) => Template.Text(Properties[property]);
}
