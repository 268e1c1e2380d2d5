using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Template;

/// <summary>CloudFormation's reading operations over the rehearsal's one stack.</summary>
public sealed class CloudFormationService(Stack stack) : IAwsService
{
    public string Prefix => "cloudformation";

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel) =>
        Task.FromResult<JsonObject>(call.Action switch
    {
        "DescribeStacks" => new() { ["Stacks"] = Known(call) ? new JsonArray(Description()) : new JsonArray() },
        "DescribeStackResources" => new() { ["StackResources"] = Resources(call, Detail) },
        "ListStackResources" => new() { ["StackResourceSummaries"] = Resources(call, Summary) },
        "DescribeStackResource" => new() { ["StackResourceDetail"] = Summary(Resource(call)) },
        _ => throw AwsException.UnknownOperation(call),
    });

    private JsonObject Description() => new()
    {
        ["StackName"] = stack.Name,
        ["StackId"] = stack.Id,
        ["StackStatus"] = stack.Status,
        ["CreationTime"] = JsonValue.Create(stack.CreatedAt),
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
        ["ResourceStatus"] = "CREATE_COMPLETE",
        ["LastUpdatedTimestamp"] = JsonValue.Create(stack.CreatedAt),
    };

    private JsonObject Detail(StackResource resource)
    {
        var detail = Summary(resource);
        detail.Remove("LastUpdatedTimestamp");
        detail["Timestamp"] = JsonValue.Create(stack.CreatedAt);
        return detail;
    }

    private bool Known(AwsCall call) =>
        call.Parameters.Text("StackName") is not { } name || name == stack.Name || name == stack.Id
        ? true
        : throw new AwsException("ValidationError", $"Stack with id {name} does not exist");
}
