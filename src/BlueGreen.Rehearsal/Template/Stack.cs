using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Rehearsal.Template;

/// <summary>One CloudFormation stack: makes a template's resources in order, and all of them or none.</summary>
public sealed class Stack
{
    private readonly CloudFormationTemplate _template;
    private readonly ResourceKinds _kinds;
    private readonly StackNames _names;
    private readonly Intrinsics _intrinsics;
    private ImmutableList<StackResource> _resources = [];

    /// <exception cref="TemplateException">A parameter is missing or wrong.</exception>
    public Stack(StackRequest request, ResourceKinds kinds, AwsAccount account, RehearsalClock clock)
    {
        (_template, _kinds) = (request.Template, kinds);
        Name = request.Name;
        Id = account.Arn("cloudformation", $"stack/{Name}/{StableId.Of(Name, 12)}");
        CreatedAt = clock.Now;
        _names = new(request.Template, request.Parameters, account, Name, Id, Find);
        _intrinsics = new(_names);
    }

    public string Name { get; }

    public string Id { get; }

    public DateTimeOffset CreatedAt { get; }

    /// <summary>As CloudFormation words it: CREATE_IN_PROGRESS, CREATE_COMPLETE, ROLLBACK_COMPLETE ...</summary>
    public string Status { get; private set; } = "CREATE_IN_PROGRESS";

    /// <summary>In the order of their making.</summary>
    public IReadOnlyList<StackResource> Resources => _resources;

    public ImmutableSortedDictionary<string, string> Outputs { get; private set; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Told of every resource that was made, updated or deleted; for the log.</summary>
    public Action<StackEvent> OnEvent { get; init; } = _ => { };

    public StackResource? Find(string logicalId) => _resources.Find(resource => resource.LogicalId == logicalId);

    /// <exception cref="TemplateException">Something in the template is not imitated; nothing was made.</exception>
    /// <exception cref="StackFailedException">A resource failed; what had been made was deleted again.</exception>
    /// <remarks>Whoever cancels ends the whole rehearsal: nothing is deleted piece by piece then.</remarks>
    public async Task CreateAsync(CancellationToken cancel)
    {
        var wanted = _template.Resources
            .Where(resource => resource.Condition is null || _names.Condition(resource.Condition)).ToList();
        _kinds.RequireAll(wanted);
        var order = DependencyOrder.Of(wanted);
        try
        {
            foreach (var resource in order)
            {
                await MakeAsync(resource, cancel);
            }
            Outputs = ReadOutputs();
            Status = "CREATE_COMPLETE";
        }
        finally
        {
            if (Status != "CREATE_COMPLETE" && !cancel.IsCancellationRequested)
            {
                Status = "ROLLBACK_IN_PROGRESS";
                await DeleteResourcesAsync(CancellationToken.None);
                Status = "ROLLBACK_COMPLETE";
            }
        }
    }

    /// <summary>
    /// Sends every resource its full properties again, as a careless stack update may: nothing may move by it.
    /// </summary>
    public async Task ReapplyAllAsync(CancellationToken cancel)
    {
        Status = "UPDATE_IN_PROGRESS";
        foreach (var current in _resources)
        {
            var source = _template.Resources.Single(resource => resource.LogicalId == current.LogicalId);
            var updated = await AttemptAsync("update", source,
                () => _kinds.Of(current.Type).UpdateAsync(current, RequestFor(source), cancel));
            _resources = _resources.Replace(current, updated);
            OnEvent(new(updated, "UPDATE_COMPLETE"));
        }
        Outputs = ReadOutputs();
        Status = "UPDATE_COMPLETE";
    }

    public async Task DeleteAsync(CancellationToken cancel)
    {
        Status = "DELETE_IN_PROGRESS";
        await DeleteResourcesAsync(cancel);
        Status = "DELETE_COMPLETE";
    }

    private async Task MakeAsync(TemplateResource resource, CancellationToken cancel)
    {
        var made = await AttemptAsync("create", resource,
            () => _kinds.Of(resource.Type).CreateAsync(RequestFor(resource), cancel));
        _resources = _resources.Add(made with { LogicalId = resource.LogicalId, Type = resource.Type });
        OnEvent(new(made, "CREATE_COMPLETE"));
    }

    private async Task DeleteResourcesAsync(CancellationToken cancel)
    {
        foreach (var resource in _resources.Reverse())
        {
            var source = _template.Resources.Single(entry => entry.LogicalId == resource.LogicalId);
            await AttemptAsync("delete", source, async () =>
            {
                await _kinds.Of(resource.Type).DeleteAsync(resource, cancel);
                return resource;
            });
            _resources = _resources.Remove(resource);
            OnEvent(new(resource, "DELETE_COMPLETE"));
        }
    }

    private ResourceRequest RequestFor(TemplateResource resource) =>
        new(resource.LogicalId, Name, (JsonObject)_intrinsics.Resolve(resource.Properties)!) { Type = resource.Type };

    private static async Task<StackResource> AttemptAsync(
        string verb, TemplateResource resource, Func<Task<StackResource>> attempt)
    {
        try
        {
            return await attempt();
        }
        catch (Exception cause) when (cause is AwsException or TemplateException or StackFailedException)
        {
            throw new StackFailedException(
                $"Could not {verb} {resource.LogicalId} ({resource.Type}): {cause.Message}", cause);
        }
    }

    private ImmutableSortedDictionary<string, string> ReadOutputs() => _template.Outputs
        .Where(output => output.Value!["Condition"] is not { } condition || _names.Condition(condition.ToString()))
        .ToImmutableSortedDictionary(
            output => output.Key, output => _intrinsics.Resolve(output.Value!["Value"])?.ToString() ?? "");
}
