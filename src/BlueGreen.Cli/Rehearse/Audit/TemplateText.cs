using System.Text.Json.Nodes;

namespace BlueGreen.Cli.Rehearse.Audit;

/// <summary>
/// Writes a piece of a template as a person reads it: references in braces, joins joined, hashes dropped.
/// </summary>
internal static class TemplateText
{
    /// <summary>Hex digits that the CDK puts behind a construct's path to make a logical id of it.</summary>
    private const int HashDigits = 8;

    public static string Of(JsonNode? value) => value switch
    {
        JsonObject { Count: 1 } call when call["Ref"] is { } name => $"{{{Name(name.ToString())}}}",
        JsonObject { Count: 1 } call when call["Fn::GetAtt"] is JsonArray parts =>
            $"{{{Name(parts[0]!.ToString())}.{parts[1]}}}",
        JsonObject { Count: 1 } call when call["Fn::Join"] is JsonArray parts =>
            string.Join((string)parts[0]!, parts[1]!.AsArray().Select(Of)),
        JsonObject { Count: 1 } call when call["Fn::Select"] is JsonArray parts => $"{{{Of(parts[1])}[{parts[0]}]}}",
        JsonObject { Count: 1 } call when call["Fn::Split"] is JsonArray parts => $"{Of(parts[1])} / '{parts[0]}'",
        JsonObject { Count: 1 } call when call["Fn::Sub"] is { } pattern => pattern.ToString(),
        JsonArray items => string.Join(" or ", items.Select(Of)),
        JsonValue text => text.ToString(),
        _ => value?.ToJsonString() ?? "",
    };

    public static string Name(string logicalId) =>
        logicalId.Length > HashDigits && logicalId[^HashDigits..].All(char.IsAsciiHexDigitUpper)
            ? logicalId[..^HashDigits]
            : logicalId;
}
