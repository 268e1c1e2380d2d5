using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Template;

/// <summary>Creates, updates and deletes one resource, and writes down how that went.</summary>
internal sealed class ResourceActs(string stackName, ResourceKinds kinds, StackLedger ledger)
{
    private const string ReplacementReason =
        "Requested update requires the creation of a new physical resource; hence creating one.";

    public Task<StackResource> CreateAsync(
        TemplateResource resource, JsonObject properties, CancellationToken cancel)
    {
        var request = Request(resource.LogicalId, resource.Type, properties, generation: 0);
        return AttemptAsync("create", "CREATE", NotYet(resource, properties), null, async () =>
            Kept(await kinds.Of(request.Type).CreateAsync(request, cancel), request));
    }

    public Task<StackResource> UpdateAsync(
        StackResource current, JsonObject properties, CancellationToken cancel)
    {
        var request = Request(current.LogicalId, current.Type, properties, current.Generation);
        return AttemptAsync("update", "UPDATE", current with { Properties = properties }, null, async () =>
            Kept(await kinds.Of(request.Type).UpdateAsync(current, request, cancel), request));
    }

    /// <summary>A new physical resource takes the place of the old, which is left alone.</summary>
    public Task<StackResource> ReplaceAsync(
        StackResource current, JsonObject properties, CancellationToken cancel)
    {
        var subject = current with { Properties = properties };
        return AttemptAsync("replace", "UPDATE", subject, ReplacementReason, async () =>
        {
            DemandNoFixedName(current, properties);
            var request = Request(
                current.LogicalId, current.Type, properties, ledger.NextGeneration(current.LogicalId));
            return Kept(await kinds.Of(request.Type).CreateAsync(request, cancel), request);
        });
    }

    /// <summary>The ledger forgets the resource, unless another has its place already.</summary>
    public async Task DeleteAsync(StackResource resource, CancellationToken cancel)
    {
        await AttemptAsync("delete", "DELETE", resource, null, async () =>
        {
            await kinds.Of(resource.Type).DeleteAsync(resource, cancel);
            return resource;
        });
        ledger.Forget(resource);
    }

    /// <summary>As its policy wants: the resource stays and is no longer the stack's.</summary>
    public void Skip(StackResource resource)
    {
        ledger.Note(resource, "DELETE_SKIPPED");
        ledger.Forget(resource);
    }

    public StackFailedException Failed(string verb, string status, StackResource resource, Exception cause)
    {
        ledger.Note(resource, $"{status}_FAILED", cause.Message);
        return new($"Could not {verb} {resource.LogicalId} ({resource.Type}): {cause.Message}", cause);
    }

    /// <exception cref="StackFailedException">An expression in them cannot be worked out.</exception>
    public JsonObject Resolve(ResolvedTemplate template, TemplateResource resource)
    {
        try
        {
            return template.PropertiesOf(resource);
        }
        catch (TemplateException cause)
        {
            var (verb, status) = ledger.Find(resource.LogicalId) is null ? ("create", "CREATE") : ("update", "UPDATE");
            throw Failed(verb, status, ledger.Find(resource.LogicalId) ?? NotYet(resource, []), cause);
        }
    }

    /// <summary>What is shown of a resource that has no physical id yet.</summary>
    public static StackResource NotYet(TemplateResource resource, JsonObject properties) => new(
        resource.LogicalId, resource.Type, "", properties, ImmutableDictionary<string, JsonNode?>.Empty);

    /// <summary>The old one has the name still, so that the new one cannot: CloudFormation does not try.</summary>
    private void DemandNoFixedName(StackResource current, JsonObject properties)
    {
        var property = kinds.Behaviours.Of(current.Type)?.NameProperty;
        if (property is not null && properties.Text(property) is { } name && name == current.Properties.Text(property))
        {
            throw new AwsException(
                "ValidationError",
                "CloudFormation cannot update a stack when a custom-named resource requires replacing. "
                + $"Rename {name} and update the stack again.");
        }
    }

    private ResourceRequest Request(string logicalId, string type, JsonObject properties, int generation) =>
        new(logicalId, stackName, properties) { Type = type, Generation = generation };

    /// <summary>With the properties as the template has them, whatever the kind made of them for its service.</summary>
    private StackResource Kept(StackResource made, ResourceRequest request)
    {
        var kept = made with
        {
            LogicalId = request.LogicalId,
            Type = request.Type,
            Properties = request.Properties,
            Generation = request.Generation,
        };
        ledger.Put(kept);
        return kept;
    }

    private async Task<StackResource> AttemptAsync(
        string verb, string status, StackResource subject, string? reason, Func<Task<StackResource>> attempt)
    {
        ledger.Note(subject, $"{status}_IN_PROGRESS", reason);
        try
        {
            var done = await attempt();
            ledger.Note(done, $"{status}_COMPLETE");
            return done;
        }
        // From the fourth on: a property of the wrong type or out of range, met by whoever reads it.
        catch (Exception cause) when (cause is AwsException or TemplateException or StackFailedException
            or FormatException or InvalidOperationException or InvalidCastException or ArgumentException
            or OverflowException or KeyNotFoundException or JsonException)
        {
            throw Failed(verb, status, subject, cause);
        }
    }
}
