using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>`AWS::Lambda::Permission`: kept, not judged, for all callers here are of one account.</summary>
public sealed class PermissionResource : IResourceKind
{
    public string Type => "AWS::Lambda::Permission";

    public Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel) =>
        Task.FromResult(Kept(request));

    public Task<StackResource> UpdateAsync(StackResource current, ResourceRequest request, CancellationToken cancel) =>
        Task.FromResult(Kept(request));

    public Task DeleteAsync(StackResource current, CancellationToken cancel) => Task.CompletedTask;

    private StackResource Kept(ResourceRequest request) => new(
        request.LogicalId, Type, request.DefaultName, request.Properties, ImmutableDictionary<string, JsonNode?>.Empty);
}
