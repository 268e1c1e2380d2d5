using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Template.Updating;

namespace BlueGreen.Rehearsal.Template.Api;

/// <summary>An update that was looked at and not yet made, as DescribeChangeSet shows it.</summary>
internal sealed record ChangeSet(
    string Name, string Id, StackUpdate Update, DateTimeOffset CreatedAt, ImmutableArray<PlannedChange> Changes)
{
    public const string Complete = "CREATE_COMPLETE";

    public string Status { get; init; } = Complete;

    public string? StatusReason { get; init; }

    public string ExecutionStatus { get; init; } = "AVAILABLE";

    public JsonObject Describe(Stack stack)
    {
        var shown = Summary(stack);
        shown[nameof(Changes)] = new JsonArray([.. Changes.Select(Change)]);
        shown["Parameters"] = new JsonArray([.. Update.Parameters.Select(one => new JsonObject
        {
            ["ParameterKey"] = one.Key, ["ParameterValue"] = one.Value,
        })]);
        if (Update.RevertsDrift)
        {
            shown["DeploymentMode"] = "REVERT_DRIFT";
        }
        return shown;
    }

    public JsonObject Summary(Stack stack) => new()
    {
        ["ChangeSetName"] = Name,
        ["ChangeSetId"] = Id,
        ["StackId"] = stack.Id,
        ["StackName"] = stack.Name,
        ["CreationTime"] = JsonValue.Create(CreatedAt),
        [nameof(Status)] = Status,
        [nameof(StatusReason)] = StatusReason,
        [nameof(ExecutionStatus)] = ExecutionStatus,
    };

    private static JsonObject Change(PlannedChange change)
    {
        var resource = new JsonObject
        {
            ["Action"] = $"{change.Action}",
            ["LogicalResourceId"] = change.LogicalId,
            ["PhysicalResourceId"] = change.PhysicalId,
            ["ResourceType"] = change.Type,
        };
        if (change.Action == PlannedAction.Modify)
        {
            resource["Replacement"] = $"{change.Replaces}";
            resource["Scope"] = change.Properties.IsEmpty ? [] : new JsonArray("Properties");
            resource["Details"] = new JsonArray([.. change.Properties.Select(Detail)]);
        }
        return new() { ["Type"] = "Resource", ["ResourceChange"] = resource };
    }

    private static JsonObject Detail(PropertyDifference property) => new()
    {
        ["Target"] = new JsonObject
        {
            ["Attribute"] = "Properties",
            [nameof(property.Name)] = property.Name,
            ["RequiresRecreation"] = property.Replaces ? "Always" : "Never",
        },
        ["Evaluation"] = "Static",
        ["ChangeSource"] = "DirectModification",
    };
}
