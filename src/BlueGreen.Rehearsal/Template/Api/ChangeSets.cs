using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Rehearsal.Template.Api;

/// <summary>The change sets of the stack: an update in two steps, of which the first touches nothing.</summary>
internal sealed class ChangeSets(Stack stack, AwsAccount account, RehearsalClock clock, StackWork work)
{
    private const string NoChanges = "The submitted information didn't contain changes. Submit different information "
        + "to create a change set.";

    private readonly ConcurrentDictionary<string, ChangeSet> _byName = new(StringComparer.Ordinal);
    private int _made;

    public JsonObject Create(JsonObject parameters)
    {
        if (parameters.Text("ChangeSetType") is { } type and not "UPDATE")
        {
            throw UpdateReader.Invalid($"The rehearsal makes change sets of the type UPDATE, not {type}.");
        }
        var name = parameters.RequiredText("ChangeSetName");
        var update = UpdateReader.Read(parameters, stack);
        var preview = work.Preview(update);
        var id = account.Arn(
            "cloudformation", $"changeSet/{name}/{StableId.Of($"{name}/{Interlocked.Increment(ref _made)}", 32)}");
        var made = new ChangeSet(name, id, update, clock.Now, preview.Changes);
        if (!preview.HasChanges)
        {
            made = made with { Status = "FAILED", StatusReason = NoChanges, ExecutionStatus = "UNAVAILABLE" };
        }
        return _byName.TryAdd(name, made)
            ? new() { ["Id"] = id, ["StackId"] = stack.Id }
            : throw new AwsException("AlreadyExistsException", $"ChangeSet {name} already exists");
    }

    public JsonObject Describe(JsonObject parameters) => Find(parameters).Describe(stack);

    public string SourceOf(JsonObject parameters) => Find(parameters).Update.Template.Source;

    public JsonObject List() => new()
    {
        ["Summaries"] = new JsonArray([.. _byName.Values.OrderBy(one => one.CreatedAt)
            .Select(one => one.Summary(stack))]),
    };

    public JsonObject Delete(JsonObject parameters)
    {
        _byName.TryRemove(Find(parameters).Name, out _);
        return [];
    }

    /// <summary>Begins the update; every other change set was made against what the stack no longer is.</summary>
    public JsonObject Execute(JsonObject parameters)
    {
        var set = Find(parameters);
        if (set.Status != ChangeSet.Complete || set.ExecutionStatus != "AVAILABLE")
        {
            var status = set.Status == ChangeSet.Complete ? set.ExecutionStatus : set.Status;
            throw new AwsException(
                "InvalidChangeSetStatus",
                $"ChangeSet [{set.Id}] cannot be executed in its current status of [{status}]");
        }
        var executing = set with { ExecutionStatus = "EXECUTE_IN_PROGRESS" };
        work.Begin(set.Update, succeeded => _byName[set.Name] = executing with
        {
            ExecutionStatus = succeeded ? "EXECUTE_COMPLETE" : "EXECUTE_FAILED",
        });
        foreach (var other in _byName.Values.Where(one => one.Name != set.Name))
        {
            _byName[other.Name] = other with { ExecutionStatus = "OBSOLETE" };
        }
        _byName.TryUpdate(set.Name, executing, set);
        return [];
    }

    /// <summary>By name or by ARN.</summary>
    private ChangeSet Find(JsonObject parameters)
    {
        var wanted = parameters.RequiredText("ChangeSetName");
        return _byName.Values.FirstOrDefault(set => set.Name == wanted || set.Id == wanted)
            ?? throw new AwsException("ChangeSetNotFound", $"ChangeSet [{wanted}] does not exist", 404);
    }
}
