using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Template.Updating;

namespace BlueGreen.Rehearsal.Template;

/// <summary>One CloudFormation stack: makes a template's resources, changes them to another's, deletes them.</summary>
public sealed class Stack
{
    private readonly Lock _gate = new();
    private readonly ResourceKinds _kinds;
    private readonly AwsAccount _account;
    private readonly RehearsalClock _clock;
    private readonly StackLedger _ledger;
    private readonly ResourceActs _acts;
    private ResolvedTemplate _current;

    /// <exception cref="TemplateException">A parameter is missing or wrong.</exception>
    public Stack(StackRequest request, ResourceKinds kinds, AwsAccount account, RehearsalClock clock)
    {
        (_kinds, _account, _clock, Name) = (kinds, account, clock, request.Name);
        Id = account.Arn("cloudformation", $"stack/{Name}/{StableId.Of(Name, 12)}");
        CreatedAt = clock.Now;
        Parameters = request.Parameters;
        var itself = new StackResource(
            Name, "AWS::CloudFormation::Stack", Id, [], ImmutableDictionary<string, JsonNode?>.Empty);
        _ledger = new(itself, clock, happened => OnEvent(happened));
        _acts = new(Name, kinds, _ledger);
        _current = new(request.Template, NamesOf(request.Template, request.Parameters));
    }

    public string Name { get; }

    public string Id { get; }

    public DateTimeOffset CreatedAt { get; }

    /// <summary>Null for a stack that was never updated.</summary>
    public DateTimeOffset? UpdatedAt { get; private set; }

    /// <summary>As CloudFormation words it: CREATE_IN_PROGRESS, CREATE_COMPLETE, ROLLBACK_COMPLETE ...</summary>
    public string Status => _ledger.Status;

    public string? StatusReason => _ledger.StatusReason;

    /// <summary>In the order of their making.</summary>
    public IReadOnlyList<StackResource> Resources => _ledger.Resources;

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<StackEvent> Events => _ledger.Events;

    /// <summary>The one that the resources are made from; during an update the old one.</summary>
    public CloudFormationTemplate Template => _current.Template;

    /// <summary>As given; those that the template gives a default may be missing.</summary>
    public ImmutableDictionary<string, string> Parameters { get; private set; }

    public ImmutableSortedDictionary<string, string> Outputs { get; private set; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Told of everything that happens to a resource or to the stack; for the log.</summary>
    public Action<StackEvent> OnEvent { get; init; } = _ => { };

    public StackResource? Find(string logicalId) => _ledger.Find(logicalId);

    /// <exception cref="TemplateException">Something in the template is not imitated; nothing was made.</exception>
    /// <exception cref="StackFailedException">A resource failed; what had been made was deleted again.</exception>
    /// <remarks>Whoever cancels ends the whole rehearsal: nothing is deleted piece by piece then.</remarks>
    public async Task CreateAsync(CancellationToken cancel)
    {
        _kinds.RequireAll(_current.Order);
        _ledger.Enter("CREATE_IN_PROGRESS", "User Initiated");
        try
        {
            foreach (var resource in _current.Order)
            {
                await _acts.CreateAsync(resource, _acts.Resolve(_current, resource), cancel);
            }
            Outputs = _current.ReadOutputs();
            _ledger.Enter("CREATE_COMPLETE");
        }
        finally
        {
            if (Status != "CREATE_COMPLETE" && !cancel.IsCancellationRequested)
            {
                _ledger.Enter("ROLLBACK_IN_PROGRESS");
                await DeleteResourcesAsync(policy => policy == RemovalPolicy.Retain, CancellationToken.None);
                _ledger.Enter("ROLLBACK_COMPLETE");
            }
        }
    }

    /// <summary>Changes what differs, or everything where the update reverts drift.</summary>
    /// <exception cref="TemplateException">The template is wrong; nothing was touched.</exception>
    /// <exception cref="AwsException">`ValidationError`: it cannot begin, or changes nothing.</exception>
    /// <exception cref="StackFailedException">A resource failed; the others are what they were.</exception>
    public Task UpdateAsync(StackUpdate update, CancellationToken cancel) => BeginUpdate(update)(cancel);

    /// <summary>
    /// Sends every resource its full properties again, as a careless stack update may: nothing may move by it.
    /// </summary>
    public Task ReapplyAllAsync(CancellationToken cancel) =>
        UpdateAsync(new(Template) { Parameters = Parameters, RevertsDrift = true }, cancel);

    /// <summary>Checks the update and takes the stack for it; the update itself is what is returned.</summary>
    public Func<CancellationToken, Task> BeginUpdate(StackUpdate update)
    {
        lock (_gate)
        {
            DemandStable("updated");
            if (!Preview(update).HasChanges)
            {
                throw new AwsException("ValidationError", "No updates are to be performed.");
            }
            UpdatedAt = _clock.Now;
            _ledger.Enter("UPDATE_IN_PROGRESS", "User Initiated");
        }
        return cancel => RunAsync(update, cancel);
    }

    /// <summary>Deletes all that no policy keeps.</summary>
    public Task DeleteAsync(CancellationToken cancel) => BeginDelete()(cancel);

    /// <summary>As <see cref="BeginUpdate"/>.</summary>
    public Func<CancellationToken, Task> BeginDelete()
    {
        lock (_gate)
        {
            if (Status.EndsWith("_IN_PROGRESS", StringComparison.Ordinal))
            {
                DemandStable("deleted");
            }
            _ledger.Enter("DELETE_IN_PROGRESS", "User Initiated");
        }
        return async cancel =>
        {
            var complete = false;
            try
            {
                await DeleteResourcesAsync(policy => policy != RemovalPolicy.Delete, cancel);
                complete = true;
            }
            finally
            {
                _ledger.Enter(complete ? "DELETE_COMPLETE" : "DELETE_FAILED");
            }
        };
    }

    /// <summary>What the update would do.</summary>
    internal UpdatePreview Preview(StackUpdate update) =>
        new(_ledger, _kinds, _current, update, NamesOf(update.Template, update.Parameters));

    private async Task RunAsync(StackUpdate update, CancellationToken cancel)
    {
        var after = new ResolvedTemplate(update.Template, NamesOf(update.Template, update.Parameters));
        var run = new StackUpdateRun(_current, after, _ledger, _kinds, _acts);
        var applied = false;
        try
        {
            await run.ApplyAsync(update.RevertsDrift, cancel);
            Outputs = after.ReadOutputs();
            applied = true;
        }
        finally
        {
            if (!applied && !cancel.IsCancellationRequested)
            {
                await RollBackAsync(run);
            }
        }
        (_current, Parameters) = (after, update.Parameters);
        _ledger.Enter("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS");
        await run.CleanUpAsync(cancel);
        _ledger.Enter("UPDATE_COMPLETE");
    }

    private async Task RollBackAsync(StackUpdateRun run)
    {
        _ledger.Enter("UPDATE_ROLLBACK_IN_PROGRESS", run.FailureReason);
        var restored = false;
        try
        {
            await run.RestoreAsync(CancellationToken.None);
            restored = true;
        }
        finally
        {
            if (!restored)
            {
                _ledger.Enter("UPDATE_ROLLBACK_FAILED");
            }
        }
        _ledger.Enter("UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS");
        await run.DiscardAsync(CancellationToken.None);
        _ledger.Enter("UPDATE_ROLLBACK_COMPLETE");
    }

    private async Task DeleteResourcesAsync(Func<RemovalPolicy, bool> keeps, CancellationToken cancel)
    {
        foreach (var source in _current.Order.Reverse())
        {
            if (_ledger.Find(source.LogicalId) is not { } resource)
            {
                continue;
            }
            if (keeps(source.OnDeletion))
            {
                _acts.Skip(resource);
            }
            else
            {
                await _acts.DeleteAsync(resource, cancel);
            }
        }
    }

    private void DemandStable(string verb)
    {
        if (Status is not ("CREATE_COMPLETE" or "UPDATE_COMPLETE" or "UPDATE_ROLLBACK_COMPLETE"))
        {
            throw new AwsException("ValidationError", $"Stack:{Id} is in {Status} state and can not be {verb}.");
        }
    }

    private StackNames NamesOf(CloudFormationTemplate template, IReadOnlyDictionary<string, string> parameters) =>
        new(template, parameters, _account, Name, Id, Find);
}
