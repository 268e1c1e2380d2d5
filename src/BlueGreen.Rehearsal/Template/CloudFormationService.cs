using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Template.Api;

namespace BlueGreen.Rehearsal.Template;

/// <summary>CloudFormation, over the rehearsal's one stack: the reads here, the rest in its actions.</summary>
public sealed class CloudFormationService : IAwsService
{
    /// <summary>Resources of one answer ("ListStackResources", API reference; callers cannot ask for fewer).</summary>
    private const int PageMax = 100;

    private readonly Stack _stack;

    public CloudFormationService(Stack stack, AwsAccount account, RehearsalClock clock, BackgroundTasks background)
    {
        _stack = stack;
        Actions = new()
        {
            { "DescribeStacks", DescribeStacks },
            { "ListStacks", ListStacks },
            { "DescribeStackResources", DescribeResources },
            { "ListStackResources", ListResources },
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

    /// <summary>Deleted stacks too, for ninety days on AWS; here there is one stack.</summary>
    private JsonObject ListStacks(JsonObject parameters)
    {
        var wanted = parameters.Texts("StackStatusFilter").ToList();
        var summary = new JsonObject
        {
            ["StackId"] = _stack.Id,
            ["StackName"] = _stack.Name,
            ["TemplateDescription"] = _stack.Template.Description,
            ["CreationTime"] = JsonValue.Create(_stack.CreatedAt),
            ["LastUpdatedTime"] = _stack.UpdatedAt is { } instant ? JsonValue.Create(instant) : null,
            ["StackStatus"] = _stack.Status,
            ["StackStatusReason"] = _stack.StatusReason,
        };
        return new()
        {
            ["StackSummaries"] = wanted.Count == 0 || wanted.Contains(_stack.Status) ? new JsonArray(summary) : [],
        };
    }

    /// <summary>By the stack's name, or by the physical id of one resource, whichever stack has it.</summary>
    private JsonObject DescribeResources(JsonObject parameters)
    {
        var physicalId = parameters.Text("PhysicalResourceId");
        if (physicalId is null)
        {
            Required(parameters, "StackName");
        }
        Known(parameters);
        if (physicalId is not null && _stack.Resources.All(resource => resource.PhysicalId != physicalId))
        {
            throw UpdateReader.Invalid($"Stack for {physicalId} does not exist");
        }
        var one = parameters.Text("LogicalResourceId");
        if (one is not null)
        {
            Resource(parameters);
        }
        return new()
        {
            ["StackResources"] = new JsonArray(
                [.. _stack.Resources.Where(resource => one is null || resource.LogicalId == one).Select(Detail)]),
        };
    }

    private JsonObject ListResources(JsonObject parameters)
    {
        Required(parameters, "StackName");
        Known(parameters);
        var page = Page.Of(
            _stack.Resources, resource => resource.LogicalId, PageMax, parameters.Text("NextToken"),
            () => UpdateReader.Invalid("The next token is not valid."));
        return new()
        {
            ["StackResourceSummaries"] = new JsonArray([.. page.Items.Select(Summary)]),
            ["NextToken"] = page.NextToken,
        };
    }

    private StackResource Resource(JsonObject parameters)
    {
        Known(parameters);
        var logicalId = Required(parameters, "LogicalResourceId");
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

    private static string Required(JsonObject parameters, string name) => parameters.Text(name) ?? throw UpdateReader
        .Invalid($"1 validation error detected: Value null at '{char.ToLowerInvariant(name[0])}{name[1..]}' failed to "
            + "satisfy constraint: Member must not be null");

    private bool Known(JsonObject parameters) =>
        parameters.Text("StackName") is not { } name || name == _stack.Id
        || (name == _stack.Name && _stack.Status != "DELETE_COMPLETE")
        ? true
        : throw new AwsException("ValidationError", $"Stack with id {name} does not exist");
}
