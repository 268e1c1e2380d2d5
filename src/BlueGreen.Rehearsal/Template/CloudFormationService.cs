using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Template.Api;

namespace BlueGreen.Rehearsal.Template;

/// <summary>CloudFormation, over the rehearsal's one stack: the reads here, the rest in its actions.</summary>
public sealed class CloudFormationService : IAwsService
{
    private readonly Stack _stack;

    public CloudFormationService(Stack stack, AwsAccount account, RehearsalClock clock, BackgroundTasks background)
    {
        _stack = stack;
        Actions = new()
        {
            { "DescribeStacks", DescribeStacks },
            {
                "DescribeStackResources",
                parameters => new JsonObject { ["StackResources"] = Resources(parameters, Detail) }
            },
            {
                "ListStackResources",
                parameters => new JsonObject { ["StackResourceSummaries"] = Resources(parameters, Summary) }
            },
            {
                "DescribeStackResource",
                parameters => new JsonObject { ["StackResourceDetail"] = Summary(Resource(parameters)) }
            },
            new StackActions(stack, account, clock, background).All,
        };
    }

    public string Prefix => "cloudformation";

    public AwsActions Actions { get; }

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel) => Actions.CallAsync(call, cancel);

    /// <summary>A deleted stack is shown to those who name it by its id.</summary>
    private JsonObject DescribeStacks(JsonObject parameters)
    {
        var shown = Known(parameters)
            && (parameters.Text("StackName") is not null || _stack.Status != "DELETE_COMPLETE");
        return new() { ["Stacks"] = shown ? new JsonArray(Description()) : [] };
    }

    private JsonObject Description() => new()
    {
        ["StackName"] = _stack.Name,
        ["StackId"] = _stack.Id,
        ["Description"] = _stack.Template.Description,
        ["StackStatus"] = _stack.Status,
        ["StackStatusReason"] = _stack.StatusReason,
        ["CreationTime"] = JsonValue.Create(_stack.CreatedAt),
        ["LastUpdatedTime"] = _stack.UpdatedAt is { } instant ? JsonValue.Create(instant) : null,
        ["DisableRollback"] = false,
        ["Outputs"] = new JsonArray([.. _stack.Outputs.Select(output =>
            new JsonObject { ["OutputKey"] = output.Key, ["OutputValue"] = output.Value })]),
    };

    private JsonArray Resources(JsonObject parameters, Func<StackResource, JsonObject> shape)
    {
        Known(parameters);
        var one = parameters.Text("LogicalResourceId");
        return [.. _stack.Resources.Where(resource => one is null || resource.LogicalId == one).Select(shape)];
    }

    private StackResource Resource(JsonObject parameters)
    {
        Known(parameters);
        var logicalId = parameters.RequiredText("LogicalResourceId");
        return _stack.Find(logicalId)
            ?? throw new AwsException(
                "ValidationError", $"Resource {logicalId} does not exist for stack {_stack.Name}");
    }

    private JsonObject Summary(StackResource resource) => new()
    {
        ["StackName"] = _stack.Name,
        ["StackId"] = _stack.Id,
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
        _stack.Events.Last(happened => happened.Resource.LogicalId == resource.LogicalId);

    private bool Known(JsonObject parameters) =>
        parameters.Text("StackName") is not { } name || name == _stack.Id
        || (name == _stack.Name && _stack.Status != "DELETE_COMPLETE")
        ? true
        : throw new AwsException("ValidationError", $"Stack with id {name} does not exist");
}
