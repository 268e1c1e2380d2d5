using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Rehearsal.Template.Api;

/// <summary>CloudFormation's operations that change the stack, and those by which a change is followed.</summary>
internal sealed class StackActions
{
    /// <summary>Events of one answer; AWS says no more than that there are pages ("DescribeStackEvents").</summary>
    private const int EventsMax = 100;

    private readonly Stack _stack;
    private readonly StackWork _work;
    private readonly ChangeSets _changeSets;

    public StackActions(Stack stack, AwsAccount account, RehearsalClock clock, BackgroundTasks background)
    {
        (_stack, _work) = (stack, new(stack, background));
        _changeSets = new(stack, account, clock, _work);
    }

    public AwsActions All => new()
    {
        { "UpdateStack", (AwsCall call) => Update(OfTheStack(call)) },
        { "DeleteStack", Delete },
        { "DescribeStackEvents", Events },
        { "GetTemplate", (AwsCall call) => new JsonObject { ["TemplateBody"] = TemplateOf(OfTheStack(call)) } },
        { "CreateChangeSet", (AwsCall call) => _changeSets.Create(OfTheStack(call)) },
        { "DescribeChangeSet", (AwsCall call) => _changeSets.Describe(OfTheStack(call)) },
        { "ListChangeSets", ListChangeSets },
        { "DeleteChangeSet", (AwsCall call) => _changeSets.Delete(OfTheStack(call)) },
        { "ExecuteChangeSet", (AwsCall call) => _changeSets.Execute(OfTheStack(call)) },
    };

    private JsonObject Update(JsonObject parameters)
    {
        _work.Begin(UpdateReader.Read(parameters, _stack), _ => { });
        return new() { ["StackId"] = _stack.Id };
    }

    /// <summary>Deleting what is not there succeeds, as on AWS.</summary>
    private JsonObject Delete(JsonObject parameters)
    {
        if (IsTheStack(parameters.RequiredText("StackName")) && _stack.Status != "DELETE_COMPLETE")
        {
            _work.BeginDelete();
        }
        return [];
    }

    /// <summary>The newest first.</summary>
    private JsonObject Events(AwsCall call)
    {
        var page = Page.Of(
            [.. _stack.Events.Reverse()], happened => happened.Id, EventsMax, OfTheStack(call).Text("NextToken"),
            () => UpdateReader.Invalid("The next token is not valid."));
        return new()
        {
            ["StackEvents"] = new JsonArray([.. page.Items.Select(Event)]),
            ["NextToken"] = page.NextToken,
        };
    }

    private JsonObject ListChangeSets(AwsCall call)
    {
        OfTheStack(call);
        return _changeSets.List();
    }

    private string TemplateOf(JsonObject parameters) => parameters.Text("ChangeSetName") is null
        ? _stack.Template.Source
        : _changeSets.SourceOf(parameters);

    private JsonObject Event(StackEvent happened) => new()
    {
        ["StackId"] = _stack.Id,
        ["EventId"] = happened.Id,
        ["StackName"] = _stack.Name,
        ["LogicalResourceId"] = happened.Resource.LogicalId,
        ["PhysicalResourceId"] = happened.Resource.PhysicalId,
        ["ResourceType"] = happened.Resource.Type,
        ["Timestamp"] = JsonValue.Create(happened.At),
        ["ResourceStatus"] = happened.Status,
        ["ResourceStatusReason"] = happened.Reason,
        ["ResourceProperties"] = happened.Resource.Properties.ToJsonString(),
    };

    /// <summary>A change set's ARN names its stack well enough.</summary>
    private JsonObject OfTheStack(AwsCall call)
    {
        var parameters = call.Parameters;
        var named = parameters.Text("StackName");
        return named is null && parameters.Text("ChangeSetName")?.StartsWith("arn:", StringComparison.Ordinal) == true
            || (named is not null && IsTheStack(named))
                ? parameters
                : throw UpdateReader.Invalid(named is null
                    ? "StackName is required."
                    : call.Action == "DescribeStackEvents"
                        ? $"Stack [{named}] does not exist"
                        : $"Stack with id {named} does not exist");
    }

    /// <summary>A deleted stack is known by its ARN only.</summary>
    private bool IsTheStack(string name) =>
        name == _stack.Id || (name == _stack.Name && _stack.Status != "DELETE_COMPLETE");
}
