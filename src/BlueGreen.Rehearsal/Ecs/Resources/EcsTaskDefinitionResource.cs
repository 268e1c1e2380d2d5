using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Ecs.Resources;

/// <summary>A task definition: every change is a new revision, and then the one before is deregistered.</summary>
internal sealed class EcsTaskDefinitionResource(IAwsService ecs) : IResourceKind
{
    public string Type => "AWS::ECS::TaskDefinition";

    public async Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel)
    {
        var parameters = ApiCasing.OfMembers(request.Properties);
        parameters["family"] ??= request.DefaultName;
        var answer = await CallAsync("RegisterTaskDefinition", parameters, cancel);
        var arn = ((JsonObject)answer["taskDefinition"]!).RequiredText("taskDefinitionArn");
        return new StackResource(
            request.LogicalId, Type, arn, request.Properties,
            ImmutableDictionary<string, JsonNode?>.Empty.Add("TaskDefinitionArn", arn));
    }

    /// <remarks>
    /// All properties but the tags replace it, so this registers nothing: an empty stack update makes no revision.
    /// </remarks>
    public Task<StackResource> UpdateAsync(StackResource current, ResourceRequest request, CancellationToken cancel) =>
        Task.FromResult(current);

    /// <remarks>The workflow may have deregistered it before: then there is nothing left to do.</remarks>
    public async Task DeleteAsync(StackResource current, CancellationToken cancel)
    {
        var named = new JsonObject { ["taskDefinition"] = current.PhysicalId };
        var answer = await CallAsync("DescribeTaskDefinition", (JsonObject)named.DeepClone(), cancel);
        if (((JsonObject)answer["taskDefinition"]!).Text("status") == "ACTIVE")
            await CallAsync("DeregisterTaskDefinition", named, cancel);
    }

    private Task<JsonObject> CallAsync(string action, JsonObject parameters, CancellationToken cancel) =>
        ecs.CallAsync(new AwsCall(ecs.Prefix, action, parameters, Caller.Operator), cancel);
}
