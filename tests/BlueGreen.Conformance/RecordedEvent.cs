using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Conformance;

/// <summary>Brings an event of GetExecutionHistory into the form of the recordings.</summary>
public static class RecordedEvent
{
    private static readonly string[] JsonTexts = ["input", "output", "parameters"];

    public static JsonObject Of(JsonObject shown)
    {
        var details = shown.Where(member => member.Key.EndsWith("EventDetails", StringComparison.Ordinal))
            .Select(member => (JsonObject?)member.Value?.DeepClone())
            .FirstOrDefault();
        foreach (var name in details?.Select(member => member.Key).ToList() ?? [])
        {
            if (name is "inputDetails" or "outputDetails" or "assignedVariablesDetails")
            {
                details!.Remove(name);
            }
            else if (JsonTexts.Contains(name))
            {
                details![name] = Parsed(details[name]);
            }
        }
        if (details?["assignedVariables"] is JsonObject variables)
        {
            details["assignedVariables"] = new JsonObject(
                variables.Select(variable => KeyValuePair.Create(variable.Key, Parsed(variable.Value))));
        }
        return new JsonObject
        {
            ["id"] = shown["id"]!.DeepClone(),
            ["prev"] = shown["previousEventId"]!.DeepClone(),
            ["type"] = shown["type"]!.DeepClone(),
            ["details"] = details,
        };
    }

    private static JsonNode? Parsed(JsonNode? text)
    {
        try
        {
            return JsonNode.Parse(text!.ToString());
        }
        catch (JsonException)
        {
            return text?.DeepClone();
        }
    }
}
