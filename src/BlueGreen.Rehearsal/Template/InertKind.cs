using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.Template;

/// <summary>Makes the resources of one row of <see cref="InertTypes"/>.</summary>
internal sealed class InertKind(InertType row) : IResourceKind
{
    public string Type => row.Type;

    public Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel) =>
        Task.FromResult(Made(request, row.PhysicalId(request)));

    public Task<StackResource> UpdateAsync(StackResource current, ResourceRequest request, CancellationToken cancel) =>
        Task.FromResult(Made(request, current.PhysicalId));

    public Task DeleteAsync(StackResource current, CancellationToken cancel) => Task.CompletedTask;

    private StackResource Made(ResourceRequest request, string physicalId) => new(
        request.LogicalId, Type, physicalId, request.Properties,
        row.Attributes.ToImmutableDictionary(entry => entry.Key, entry => entry.Value(request, physicalId)));
}
