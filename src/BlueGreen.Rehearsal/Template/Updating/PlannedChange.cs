using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.Template.Updating;

/// <summary>What an update would do to one resource, as a change set lists it.</summary>
/// <param name="PhysicalId">Null for a resource that is not there yet.</param>
/// <param name="Properties">Those that change; none where the resource is added, removed or only sent again.</param>
internal sealed record PlannedChange(
    PlannedAction Action, string LogicalId, string Type, string? PhysicalId,
    ImmutableArray<PropertyDifference> Properties)
{
    public bool Replaces => Properties.Any(property => property.Replaces);
}

/// <summary>CloudFormation's words for what happens to a resource.</summary>
internal enum PlannedAction
{
    Add,
    Modify,
    Remove,
}
