using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Template.Updating;

/// <summary>One update of a stack: forwards, and back again where a resource fails.</summary>
/// <remarks>Source: CloudFormation User Guide, "Update behaviors of stack resources".</remarks>
internal sealed class StackUpdateRun(
    ResolvedTemplate before, ResolvedTemplate after, StackLedger ledger, ResourceKinds kinds, ResourceActs acts)
{
    /// <summary>What this update made, in that order: additions and replacements.</summary>
    private readonly List<StackResource> _made = [];

    /// <summary>By logical id: the old physical resource, which another has replaced.</summary>
    private readonly Dictionary<string, StackResource> _replaced = new(StringComparer.Ordinal);

    /// <summary>By logical id: the resource before it was updated in place, or was to be.</summary>
    private readonly Dictionary<string, StackResource> _updated = new(StringComparer.Ordinal);

    private StackResource? _failed;

    /// <summary>Required as soon as one resource has failed.</summary>
    public string FailureReason =>
        $"The following resource(s) failed to {(IsAddition(_failed) ? "create" : "update")}: [{_failed?.LogicalId}]. ";

    /// <summary>Creates, updates and replaces in dependency order; deletes nothing.</summary>
    /// <exception cref="StackFailedException">A resource failed; those before it are changed.</exception>
    public async Task ApplyAsync(bool revertsDrift, CancellationToken cancel)
    {
        foreach (var resource in after.Order)
        {
            var current = ledger.Find(resource.LogicalId);
            _failed = current ?? ResourceActs.NotYet(resource, []);
            var properties = acts.Resolve(after, resource);
            _failed = _failed with { Properties = properties };
            if (current is null)
            {
                _made.Add(await acts.CreateAsync(resource, properties, cancel));
            }
            else
            {
                await ApplyAsync(resource, current, properties, revertsDrift, cancel);
            }
        }
    }

    /// <summary>Deletes what left the template and what was replaced. A failure here undoes nothing.</summary>
    public async Task CleanUpAsync(CancellationToken cancel)
    {
        foreach (var resource in before.Order.Reverse())
        {
            var replacement = after.Find(resource.LogicalId);
            var gone = replacement is null
                ? ledger.Find(resource.LogicalId)
                : _replaced.GetValueOrDefault(resource.LogicalId);
            if (gone is not null)
            {
                await RemoveAsync(gone, replacement?.OnReplacement ?? resource.OnDeletion, cancel);
            }
        }
    }

    /// <summary>Gives every touched resource its old full properties, or its old physical resource.</summary>
    /// <exception cref="StackFailedException">A resource cannot be brought back.</exception>
    public async Task RestoreAsync(CancellationToken cancel)
    {
        foreach (var logicalId in before.Order.Select(resource => resource.LogicalId))
        {
            if (_updated.Remove(logicalId, out var old))
            {
                await RestoreAsync(old, cancel);
            }
            else if (_replaced.Remove(logicalId, out old))
            {
                ledger.Put(old);
                ledger.Note(old, "UPDATE_COMPLETE");
            }
        }
    }

    /// <summary>Deletes what the failed update had made.</summary>
    public async Task DiscardAsync(CancellationToken cancel)
    {
        foreach (var made in Enumerable.Reverse(_made))
        {
            var keeps = before.Find(made.LogicalId) is null
                && after.Find(made.LogicalId)?.OnDeletion == RemovalPolicy.Retain;
            await RemoveAsync(made, keeps ? RemovalPolicy.Retain : RemovalPolicy.Delete, cancel);
        }
    }

    private async Task ApplyAsync(
        TemplateResource resource, StackResource current, JsonObject properties, bool revertsDrift,
        CancellationToken cancel)
    {
        var difference = Difference(current, properties);
        if (difference.Replaces)
        {
            _made.Add(await acts.ReplaceAsync(current, properties, cancel));
            _replaced[resource.LogicalId] = current;
        }
        else if (!difference.IsEmpty || revertsDrift)
        {
            await UpdateAsync(current, properties, cancel);
        }
        else if (!JsonNode.DeepEquals(resource.Metadata, before.Find(resource.LogicalId)?.Metadata))
        {
            ledger.Note(current, "UPDATE_COMPLETE");
        }
    }

    private async Task UpdateAsync(StackResource current, JsonObject properties, CancellationToken cancel)
    {
        _updated[current.LogicalId] = current;
        var updated = await acts.UpdateAsync(current, properties, cancel);
        if (updated.PhysicalId != current.PhysicalId)
        {
            _made.Add(updated);
            _replaced[current.LogicalId] = current;
        }
    }

    /// <summary>Also the one whose update failed: what it did before it failed is not known.</summary>
    private async Task RestoreAsync(StackResource old, CancellationToken cancel)
    {
        var present = ledger.Find(old.LogicalId)!;
        var from = _failed?.LogicalId == old.LogicalId ? present with { Properties = _failed.Properties } : present;
        var restored = await acts.UpdateAsync(from, old.Properties, cancel);
        _replaced.Remove(old.LogicalId);
        // A custom resource answers which physical resource it is now; those that it is not are discarded.
        _made.RemoveAll(made => made.LogicalId == old.LogicalId);
        _made.AddRange(new[] { old, present }.DistinctBy(one => one.PhysicalId)
            .Where(one => one.PhysicalId != restored.PhysicalId));
    }

    private async Task RemoveAsync(StackResource resource, RemovalPolicy policy, CancellationToken cancel)
    {
        if (policy != RemovalPolicy.Delete)
        {
            acts.Skip(resource);
            return;
        }
        try
        {
            await acts.DeleteAsync(resource, cancel);
        }
        catch (StackFailedException)
        {
            // As on AWS: the event says so, the resource is left behind, and the stack is as it is wanted.
            ledger.Forget(resource);
        }
    }

    private ResourceDifference Difference(StackResource current, JsonObject properties)
    {
        try
        {
            return kinds.Behaviours.Difference(current, properties);
        }
        catch (AwsException cause)
        {
            throw acts.Failed("update", "UPDATE", current, cause);
        }
    }

    private static bool IsAddition(StackResource? resource) => resource?.PhysicalId is "";
}
