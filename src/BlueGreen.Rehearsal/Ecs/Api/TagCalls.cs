using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Ecs.Scheduling;

namespace BlueGreen.Rehearsal.Ecs.Api;

/// <summary>The operations on the tags of services and task definitions. Called under the state's gate.</summary>
internal sealed class TagCalls(EcsState state)
{
    public JsonObject List(JsonObject parameters) => new() { ["tags"] = Tags(parameters).DeepClone() };

    public JsonObject Add(JsonObject parameters)
    {
        var tags = Tags(parameters);
        foreach (var tag in parameters.Objects("tags"))
        {
            Remove(tags, tag.RequiredText("key"));
            tags.Add(tag.DeepClone());
        }
        return [];
    }

    public JsonObject Remove(JsonObject parameters)
    {
        var tags = Tags(parameters);
        foreach (var key in parameters.Texts("tagKeys"))
            Remove(tags, key);
        return [];
    }

    private static void Remove(JsonArray tags, string key) =>
        tags.RemoveAll(tag => tag is JsonObject known && known.Text("key") == key);

    /// <summary>`arn:aws:ecs:REGION:ACCOUNT:service/CLUSTER/NAME` or `...:task-definition/FAMILY:REVISION`.</summary>
    private JsonArray Tags(JsonObject parameters)
    {
        var arn = parameters.RequiredText("resourceArn");
        if (state.Fleets.LastOrDefault(fleet => fleet.Arn == arn) is { } fleet)
        {
            if (fleet.Settings["tags"] is not JsonArray tags)
                fleet.Settings["tags"] = tags = [];
            return tags;
        }
        return state.Definitions.All.FirstOrDefault(definition => definition.Arn == arn)?.Tags
            ?? throw new AwsException(
                "InvalidParameterException",
                $"The rehearsal keeps tags of services and task definitions; it has none of the ARN {arn}.");
    }
}
