using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Ecs.Definitions;
using BlueGreen.Rehearsal.Ecs.Scheduling;

namespace BlueGreen.Rehearsal.Ecs.Api;

/// <summary>What readers are told: a state that is some time old, as ECS's API is eventually consistent.</summary>
/// <remarks>Called under the state's gate.</remarks>
internal sealed class EcsReplica(RehearsalClock clock, TimeSpan lag)
{
    private readonly ConditionalWeakTable<object, Timeline<JsonObject>> _past = [];

    /// <summary>After every change of the state.</summary>
    public void Note(EcsState state)
    {
        if (lag <= TimeSpan.Zero)
            return;
        foreach (var fleet in state.Fleets)
            Past(fleet).Note(FleetJson.Write(fleet, withTags: true), clock.Now);
        foreach (var task in state.Tasks)
            Past(task).Note(TaskJson.Write(task), clock.Now);
    }

    /// <summary>A service as DescribeServices words it; a new one is seen at once.</summary>
    public JsonObject Of(Fleet fleet, bool withTags)
    {
        if (lag <= TimeSpan.Zero || !Past(fleet).TrySeenOrFirst(clock.Now, out var seen))
            return FleetJson.Write(fleet, withTags);
        var copy = (JsonObject)seen.DeepClone();
        if (!withTags)
            copy.Remove("tags");
        return copy;
    }

    /// <summary>A task as DescribeTasks words it; null while it is too new to be seen.</summary>
    public JsonObject? Of(EcsTask task) => lag <= TimeSpan.Zero
        ? TaskJson.Write(task)
        : (JsonObject?)Past(task).Seen(clock.Now)?.DeepClone();

    /// <summary>
    /// The revision that a name stands for. One that is named in full is seen at once; which of a family is the newest
    /// is not.
    /// </summary>
    public TaskDefinition? Find(TaskDefinitions definitions, string reference) =>
        definitions.Find(reference, clock.Now - lag);

    public IEnumerable<TaskDefinition> AllOf(TaskDefinitions definitions) =>
        definitions.All.Where(definition => definition.RegisteredAt <= clock.Now - lag);

    public bool IsActive(TaskDefinition definition) => definition.WasActive(clock.Now - lag);

    private Timeline<JsonObject> Past(object one) => _past.GetValue(one, _ => new Timeline<JsonObject>(lag));
}
