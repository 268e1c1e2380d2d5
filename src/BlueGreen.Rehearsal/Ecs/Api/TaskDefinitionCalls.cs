using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Ecs.Definitions;
using BlueGreen.Rehearsal.Ecs.Scheduling;

namespace BlueGreen.Rehearsal.Ecs.Api;

/// <summary>The operations on task definitions. Called under the state's gate.</summary>
internal sealed class TaskDefinitionCalls(EcsState state, RehearsalClock clock, EcsReplica replica)
{
    public JsonObject Register(AwsCall call) =>
        Answer(state.Definitions.Register(call.Parameters, clock.Now, call.Caller.PrincipalArn), withTags: true);

    public JsonObject Describe(JsonObject parameters) => Answer(
        replica.Find(state.Definitions, parameters.RequiredText("taskDefinition"))
            ?? throw new AwsException("ClientException", "Unable to describe task definition."),
        parameters.Texts("include").Contains("TAGS"));

    /// <summary>As on AWS only a full revision may be deregistered, and it stays describable.</summary>
    public JsonObject Deregister(JsonObject parameters)
    {
        if (!EcsNames.Last(parameters.RequiredText("taskDefinition")).Contains(':', StringComparison.Ordinal))
        {
            throw new AwsException(
                "InvalidParameterException", "The revision is missing: name it as family:revision or by its ARN.");
        }
        var definition = state.Definitions.Find(parameters.RequiredText("taskDefinition"))
            ?? throw new AwsException("ClientException", "The specified task definition does not exist.");
        if (!definition.IsActive)
            throw new AwsException("ClientException", "The specified task definition is inactive.");
        definition.DeregisteredAt = clock.Now;
        return Answer(definition, withTags: false);
    }

    public JsonObject List(JsonObject parameters)
    {
        var family = parameters.Text("familyPrefix");
        var active = parameters.Text("status") is null or "ACTIVE";
        var arns = replica.AllOf(state.Definitions)
            .Where(definition => family is null || definition.Family == family)
            .Where(definition => replica.IsActive(definition) == active)
            .Select(definition => (JsonNode)definition.Arn)
            .ToArray();
        if (parameters.Text("sort") == "DESC")
            Array.Reverse(arns);
        return Page.Of("taskDefinitionArns", arns, parameters);
    }

    /// <summary>Without a status, the families that have revisions of any ("ListTaskDefinitionFamilies").</summary>
    public JsonObject ListFamilies(JsonObject parameters)
    {
        var prefix = parameters.Text("familyPrefix") ?? "";
        var status = parameters.Text("status") ?? "ALL";
        var families = state.Definitions.All
            .GroupBy(definition => definition.Family)
            .Where(family => family.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Where(family => status == "ALL" || family.Any(one => one.IsActive) == (status == "ACTIVE"))
            .Select(family => (JsonNode)family.Key);
        return Page.Of("families", families.ToArray(), parameters);
    }

    private static JsonObject Answer(TaskDefinition definition, bool withTags)
    {
        var answer = new JsonObject { ["taskDefinition"] = definition.ToJson() };
        if (withTags)
            answer["tags"] = definition.Tags.DeepClone();
        return answer;
    }
}
