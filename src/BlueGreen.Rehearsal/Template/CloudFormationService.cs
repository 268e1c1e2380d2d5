using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Template;

/// <summary>CloudFormation's reading operations over the rehearsal's one stack.</summary>
public sealed class CloudFormationService : IAwsService
{
    private readonly Stack _stack;

    public CloudFormationService(Stack stack)
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
        };
    }

    public string Prefix => "cloudformation";

    public AwsActions Actions { get; }

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel) => Actions.CallAsync(call, cancel);

    private JsonObject DescribeStacks(JsonObject parameters) =>
        new() { ["Stacks"] = Known(parameters) ? new JsonArray(Description()) : new JsonArray() };

    private JsonObject Description() => new()
    {
        ["StackName"] = _stack.Name,
        ["StackId"] = _stack.Id,
        ["StackStatus"] = _stack.Status,
        ["CreationTime"] = JsonValue.Create(_stack.CreatedAt),
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
        ["ResourceStatus"] = "CREATE_COMPLETE",
        ["LastUpdatedTimestamp"] = JsonValue.Create(_stack.CreatedAt),
    };

    private JsonObject Detail(StackResource resource)
    {
        var detail = Summary(resource);
        detail.Remove("LastUpdatedTimestamp");
        detail["Timestamp"] = JsonValue.Create(_stack.CreatedAt);
        return detail;
    }

    private bool Known(JsonObject parameters) =>
        parameters.Text("StackName") is not { } name || name == _stack.Name || name == _stack.Id
        ? true
        : throw new AwsException("ValidationError", $"Stack with id {name} does not exist");
}
