using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Events;

/// <summary>Rewrites an event for a target: values picked by path, put into a template's `<name>` places.</summary>
/// <remarks>Source: EventBridge User Guide, "Amazon EventBridge input transformation".</remarks>
internal sealed record InputTransformer(JsonObject Paths, string Template)
{
    public JsonNode Apply(JsonObject source, EventRule rule)
    {
        var filled = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < Template.Length; at++)
        {
            var end = Template[at] == '<' ? Template.IndexOf('>', at) : -1;
            if (end > 0 && Template[(at + 1)..end] is var name && IsPlace(name))
            {
                filled.Append(Text(Value(name, source, rule), quoted));
                at = end;
                continue;
            }
            filled.Append(Template[at]);
            if (Template[at] == '\\' && at + 1 < Template.Length)
            {
                filled.Append(Template[++at]);
            }
            else if (Template[at] == '"')
            {
                quoted = !quoted;
            }
        }
        return Parsed(filled.ToString());
    }

    private bool IsPlace(string name) =>
        Paths.ContainsKey(name) || name.StartsWith("aws.events.", StringComparison.Ordinal);

    private JsonNode? Value(string name, JsonObject source, EventRule rule) => name switch
    {
        "aws.events.event.json" => source,
        "aws.events.event" => WithoutDetail(source),
        "aws.events.rule-arn" => rule.Arn,
        "aws.events.rule-name" => rule.Name,
        "aws.events.event.ingestion-time" => source["time"],
        _ => Paths[name] is { } path ? EventPath.Read(source, path.ToString()) : null,
    };

    private static JsonObject WithoutDetail(JsonObject source)
    {
        var envelope = (JsonObject)source.DeepClone();
        envelope.Remove("detail");
        return envelope;
    }

    /// <summary>
    /// Between quotes a value is bare text, elsewhere it is JSON. A path that leads nowhere is empty, or null: what
    /// EventBridge makes of it is not documented.
    /// </summary>
    private static string Text(JsonNode? value, bool quoted)
    {
        if (!quoted)
        {
            return value?.ToJsonString() ?? "null";
        }
        var text = value is null
            ? "" : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        return JsonEncodedText.Encode(text).ToString();
    }

    /// <summary>A template may also be plain text, which reaches the target as a JSON string.</summary>
    private static JsonNode Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text) ?? JsonValue.Create(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
