using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.DynamoDb.Expressions;

/// <summary>One step into a value: a map's member, or a list's element.</summary>
internal readonly record struct PathStep(string? Name, int? Index)
{
    public JsonObject? Read(JsonObject value) =>
        (Name is null ? Element(value) : (value["M"] as JsonObject)?[Name]) as JsonObject;

    public void Write(JsonObject parent, JsonObject value)
    {
        if (Name is not null && parent["M"] is JsonObject members)
        {
            members[Name] = value;
        }
        else if (Index is { } index && parent["L"] is JsonArray items)
        {
            // Beyond the end means at the end.
            if (index < items.Count)
            {
                items[index] = value;
            }
            else
            {
                items.Add(value);
            }
        }
        else
        {
            throw DocumentPath.NoParent();
        }
    }

    public void Remove(JsonObject parent)
    {
        if (Name is not null)
        {
            (parent["M"] as JsonObject)?.Remove(Name);
        }
        else if (parent["L"] is JsonArray items && Index < items.Count)
        {
            items.RemoveAt(Index.Value);
        }
    }

    private JsonNode? Element(JsonObject value) => (value["L"] as JsonArray)?.ElementAtOrDefault(Index!.Value);
}
