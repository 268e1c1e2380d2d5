using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.StepFunctions.Api;

/// <summary>The actions on a state machine's tags.</summary>
internal sealed class TagActions(MachineStore machines)
{
    /// <summary>Tags of one resource at most (API reference, TagResource: `TooManyTags`).</summary>
    private const int TagsMax = 50;

    public AwsActions Actions => new()
    {
        { "ListTagsForResource", parameters => List(Find(parameters)) },
        { "TagResource", parameters => Tag(Find(parameters), parameters) },
        { "UntagResource", parameters => Untag(Find(parameters), parameters) },
    };

    private StateMachine Find(JsonObject parameters)
    {
        var arn = parameters.ResourceArn();
        return machines.Find(arn) ?? throw new AwsException("ResourceNotFound", $"Resource not found: '{arn}'");
    }

    private static JsonObject List(StateMachine machine) => new()
    {
        ["tags"] = new JsonArray([.. machine.Tags.Select(
            tag => new JsonObject { ["key"] = tag.Key, ["value"] = tag.Value })]),
    };

    private JsonObject Tag(StateMachine machine, JsonObject parameters)
    {
        var tags = machine.Tags.SetItems(StateMachine.TagsOf(parameters));
        if (tags.Count > TagsMax)
        {
            throw new AwsException("TooManyTags", $"A resource has at most {TagsMax} tags, found {tags.Count}.");
        }
        machines.Put(machine with { Tags = tags });
        return [];
    }

    private JsonObject Untag(StateMachine machine, JsonObject parameters)
    {
        machines.Put(machine with { Tags = machine.Tags.RemoveRange(parameters.Texts("tagKeys")) });
        return [];
    }
}
