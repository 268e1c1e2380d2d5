using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Template.Api;

namespace BlueGreen.Rehearsal.Template;

/// <summary>CloudFormation, over the rehearsal's one stack: the reads here, the rest in its actions.</summary>
public sealed class CloudFormationService(Stack stack, AwsAccount account, RehearsalClock clock, BackgroundTasks work)
    : IAwsService
{
    private readonly StackActions _actions = new(stack, account, clock, work);

    public string Prefix => "cloudformation";

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel) =>
        Task.FromResult<JsonObject>(call.Action switch
    {
        "DescribeStacks" => new() { ["Stacks"] = Described(call) },
        "DescribeStackResources" => new() { ["StackResources"] = Resources(call, Detail) },
        "ListStackResources" => new() { ["StackResourceSummaries"] = Resources(call, Summary) },
        "DescribeStackResource" => new() { ["StackResourceDetail"] = Summary(Resource(call)) },
        _ => _actions.Call(call),
    });

    private JsonArray Described(AwsCall call) =>
        Known(call) && (call.Parameters.Text("StackName") is not null || stack.Status != "DELETE_COMPLETE")
            ? [Description()]
            : [];

    private JsonObject Description() => new()
    {
        ["StackName"] = stack.Name,
        ["StackId"] = stack.Id,
        ["Description"] = stack.Template.Description,
        ["StackStatus"] = stack.Status,
        ["StackStatusReason"] = stack.StatusReason,
        ["CreationTime"] = JsonValue.Create(stack.CreatedAt),
        ["LastUpdatedTime"] = stack.UpdatedAt is { } instant ? JsonValue.Create(instant) : null,
        ["DisableRollback"] = false,
        ["Outputs"] = new JsonArray([.. stack.Outputs.Select(output =>
            new JsonObject { ["OutputKey"] = output.Key, ["OutputValue"] = output.Value })]),
    };

    private JsonArray Resources(AwsCall call, Func<StackResource, JsonObject> shape)
    {
        Known(call);
        var one = call.Parameters.Text("LogicalResourceId");
        return [.. stack.Resources.Where(resource => one is null || resource.LogicalId == one).Select(shape)];
    }

    private StackResource Resource(AwsCall call)
    {
        Known(call);
        var logicalId = call.Parameters.RequiredText("LogicalResourceId");
        return stack.Find(logicalId)
            ?? throw new AwsException("ValidationError", $"Resource {logicalId} does not exist for stack {stack.Name}");
    }

    private JsonObject Summary(StackResource resource) => new()
    {
        ["StackName"] = stack.Name,
        ["StackId"] = stack.Id,
        ["LogicalResourceId"] = resource.LogicalId,
        ["PhysicalResourceId"] = resource.PhysicalId,
        ["ResourceType"] = resource.Type,
        ["ResourceStatus"] = LastOf(resource).Status,
        ["LastUpdatedTimestamp"] = JsonValue.Create(LastOf(resource).At),
    };

    private JsonObject Detail(StackResource resource)
    {
        var detail = Summary(resource);
        detail.Remove("LastUpdatedTimestamp");
        detail["Timestamp"] = JsonValue.Create(LastOf(resource).At);
        return detail;
    }

    private StackEvent LastOf(StackResource resource) =>
        stack.Events.Last(happened => happened.Resource.LogicalId == resource.LogicalId);

    private bool Known(AwsCall call) =>
        call.Parameters.Text("StackName") is not { } name || name == stack.Id
        || (name == stack.Name && stack.Status != "DELETE_COMPLETE")
        ? true
        : throw new AwsException("ValidationError", $"Stack with id {name} does not exist");
}
