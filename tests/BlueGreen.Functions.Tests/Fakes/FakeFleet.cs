using BlueGreen.Core.Deploying;
using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.Tests.Fakes;

/// <summary>Two services and their task definitions, in memory; what is asked for runs at once.</summary>
internal sealed class FakeFleet(Writes writes) : IFleet
{
    public Dictionary<string, FleetState> Services { get; } = [];

    /// <summary>By ARN, in the order of their registration.</summary>
    public List<(string Family, TaskShape Shape)> Revisions { get; } = [];

    public HashSet<string> Deregistered { get; } = [];

    public List<StoppedTask> Stopped { get; } = [];

    public List<NewRevision> Registrations { get; } = [];

    public List<(string Service, string? Definition, int? Desired)> Updates { get; } = [];

    /// <summary>Runs after each registration, as somebody else's call would.</summary>
    public Action? OnRegister { get; set; }

    /// <summary>Runs before each look at a revision, as somebody else's call would.</summary>
    public Action? OnReadShape { get; set; }

    /// <summary>Runs after each update, as somebody else's call would.</summary>
    public Action? OnUpdate { get; set; }

    public Task<FleetState> ReadAsync(string cluster, string service, CancellationToken cancel) =>
        Task.FromResult(Services[service]);

    public Task<TaskShape> ReadShapeAsync(string definition, string container, CancellationToken cancel)
    {
        OnReadShape?.Invoke();
        return Task.FromResult(Revisions.Single(own => own.Shape.Arn == definition).Shape);
    }

    public Task<TaskShape?> FindNewestAsync(string family, string container, CancellationToken cancel) =>
        Task.FromResult(Revisions
            .Where(own => own.Family == family && !Deregistered.Contains(own.Shape.Arn))
            .Select(own => own.Shape).LastOrDefault());

    public Task<TaskShape?> FindBeforeAsync(string definition, string container, CancellationToken cancel)
    {
        var family = Revisions.Single(own => own.Shape.Arn == definition).Family;
        var before = Revisions.Where(own => own.Family == family).TakeWhile(own => own.Shape.Arn != definition)
            .LastOrDefault().Shape;
        return Task.FromResult(before is null || Deregistered.Contains(before.Arn) ? null : before);
    }

    public Task<string> RegisterAsync(NewRevision revision, CancellationToken cancel)
    {
        Registrations.Add(revision);
        var arn = Add(revision.Family, revision.Image, revision.Tags);
        OnRegister?.Invoke();
        writes.Done();
        return Task.FromResult(arn);
    }

    public Task DeregisterAsync(string definition, CancellationToken cancel)
    {
        Deregistered.Add(definition);
        writes.Done();
        return Task.CompletedTask;
    }

    public Task UpdateAsync(
        string cluster, string service, string? definition, int? desired, CancellationToken cancel)
    {
        Updates.Add((service, definition, desired));
        var now = Services[service];
        Run(service, definition ?? now.TaskDefinition, desired ?? now.Desired);
        OnUpdate?.Invoke();
        writes.Done();
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<StoppedTask>> ReadStoppedTasksAsync(
        string cluster, string service, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<StoppedTask>>(Stopped);

    public string Add(string family, string image, IReadOnlyDictionary<string, string>? tags = null)
    {
        var arn = $"arn:task-definition/{family}:{Revisions.Count(own => own.Family == family) + 1}";
        Revisions.Add((family, new(arn, image, tags ?? new Dictionary<string, string>())));
        return arn;
    }

    public void Run(string service, string definition, int desired) => Services[service] = new()
    {
        TaskDefinition = definition, Desired = desired, Running = desired, Pending = 0,
        Deployments = [new("PRIMARY", definition, "COMPLETED", "")],
    };
}
