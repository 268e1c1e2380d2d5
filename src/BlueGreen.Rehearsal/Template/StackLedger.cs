using System.Collections.Immutable;
using System.Globalization;
using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Rehearsal.Template;

/// <summary>What there is of a stack, and what happened to it: its resources, its status, its events.</summary>
/// <remarks>One operation at a time writes; whoever reads meanwhile sees whole values.</remarks>
internal sealed class StackLedger(StackResource itself, RehearsalClock clock, Action<StackEvent> onEvent)
{
    private readonly Dictionary<string, int> _generations = new(StringComparer.Ordinal);
    private ImmutableList<StackResource> _resources = [];
    private ImmutableList<StackEvent> _events = [];

    /// <summary>As CloudFormation words it: CREATE_IN_PROGRESS, UPDATE_ROLLBACK_COMPLETE ...</summary>
    public string Status { get; private set; } = "CREATE_IN_PROGRESS";

    public string? StatusReason { get; private set; }

    /// <summary>In the order of their making.</summary>
    public ImmutableList<StackResource> Resources => _resources;

    /// <summary>The oldest first.</summary>
    public ImmutableList<StackEvent> Events => _events;

    public StackResource? Find(string logicalId) => _resources.Find(resource => resource.LogicalId == logicalId);

    /// <summary>Adds the resource, or puts it in the place of the one with its logical id.</summary>
    public void Put(StackResource resource) => _resources = Find(resource.LogicalId) is { } former
        ? _resources.Replace(former, resource)
        : _resources.Add(resource);

    public void Forget(StackResource resource) => _resources = _resources.Remove(resource);

    /// <summary>The number of the next physical resource of this logical one; none is given twice.</summary>
    public int NextGeneration(string logicalId) =>
        _generations[logicalId] = _generations.GetValueOrDefault(logicalId) + 1;

    /// <summary>The stack as a whole reaches a status.</summary>
    public void Enter(string status, string? reason = null)
    {
        (Status, StatusReason) = (status, reason);
        Note(itself, status, reason);
    }

    public void Note(StackResource resource, string status, string? reason = null)
    {
        var number = _events.Count.ToString("d6", CultureInfo.InvariantCulture);
        var happened = new StackEvent($"{resource.LogicalId}-{status}-{number}", clock.Now, resource, status, reason);
        _events = _events.Add(happened);
        onEvent(happened);
    }
}
