using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Template.Updating;

/// <summary>Says what an update would do, before anything is done; finds what cannot be done at all.</summary>
internal sealed class UpdatePreview
{
    private readonly StackLedger _ledger;
    private readonly ResourceKinds _kinds;
    private readonly ResolvedTemplate _before;
    private readonly ResolvedTemplate _after;
    private readonly NamesBeforeUpdate _names;

    /// <exception cref="TemplateException">The new template wants what the rehearsal does not have.</exception>
    /// <exception cref="AwsException">`ValidationError`: it wants what an update cannot do.</exception>
    public UpdatePreview(
        StackLedger ledger, ResourceKinds kinds, ResolvedTemplate before, StackUpdate update, ITemplateNames names)
    {
        (_ledger, _kinds, _before, _names) = (ledger, kinds, before, new(names));
        _after = new(update.Template, _names);
        kinds.RequireAll(_after.Order);
        DemandSameTypes();
        Changes = [.. Kept(update.RevertsDrift), .. Removed()];
        HasChanges = OutputsDiffer() || !Changes.IsEmpty;
    }

    /// <summary>In the order in which they would be made; removals last.</summary>
    public ImmutableArray<PlannedChange> Changes { get; }

    public bool HasChanges { get; }

    private IEnumerable<PlannedChange> Kept(bool revertsDrift)
    {
        foreach (var resource in _after.Order)
        {
            if (_ledger.Find(resource.LogicalId) is not { } current)
            {
                _names.Expect(resource.LogicalId);
                yield return new(PlannedAction.Add, resource.LogicalId, resource.Type, null, []);
            }
            else if (Modified(resource, current) is var change && (change is not null || revertsDrift))
            {
                yield return change ?? Sent(resource, current);
            }
        }
    }

    private PlannedChange? Modified(TemplateResource resource, StackResource current)
    {
        var difference = Difference(resource, current);
        if (difference.Replaces)
        {
            _names.Expect(resource.LogicalId);
        }
        return difference.IsEmpty && JsonNode.DeepEquals(
            resource.Metadata, _before.Find(resource.LogicalId)?.Metadata)
                ? null
                : Sent(resource, current) with { Properties = difference.Properties };
    }

    /// <summary>Where an expression needs a name that is not known yet, its property counts as changed.</summary>
    private ResourceDifference Difference(TemplateResource resource, StackResource current)
    {
        try
        {
            return _kinds.Behaviours.Difference(current, _after.PropertiesOf(resource));
        }
        catch (TemplateException) when (DependencyOrder.References(resource.Properties).Any(_names.IsExpected))
        {
            return new([.. DependentProperties(resource).Select(name => new PropertyDifference(name, false))]);
        }
    }

    private IEnumerable<string> DependentProperties(TemplateResource resource) => resource.Properties
        .Where(property => DependencyOrder.References(property.Value).Any(_names.IsExpected))
        .Select(property => property.Key);

    private IEnumerable<PlannedChange> Removed() => _before.Order.Reverse()
        .Where(resource => _after.Find(resource.LogicalId) is null)
        .Select(resource => _ledger.Find(resource.LogicalId)).OfType<StackResource>()
        .Select(gone => new PlannedChange(PlannedAction.Remove, gone.LogicalId, gone.Type, gone.PhysicalId, []));

    private static PlannedChange Sent(TemplateResource resource, StackResource current) =>
        new(PlannedAction.Modify, resource.LogicalId, resource.Type, current.PhysicalId, []);

    private void DemandSameTypes()
    {
        var others = _after.Order
            .Where(resource => _ledger.Find(resource.LogicalId) is { } current && current.Type != resource.Type)
            .Select(resource => resource.LogicalId).ToList();
        if (others.Count > 0)
        {
            throw new AwsException(
                "ValidationError",
                "Update of resource type is not permitted. The new template modifies resource type of the following "
                + $"resources: [{string.Join(", ", others)}]");
        }
    }

    private bool OutputsDiffer()
    {
        try
        {
            return !_after.ReadOutputs().SequenceEqual(_before.ReadOutputs());
        }
        catch (TemplateException) when (DependencyOrder.References(_after.Template.Outputs).Any(_names.IsExpected))
        {
            return true;
        }
    }
}
