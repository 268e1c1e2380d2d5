using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Ecs.Resources;

/// <summary>
/// Where a cluster's tasks may run. In a rehearsal that is this machine, whatever it says, so it is only remembered.
/// </summary>
internal sealed class ClusterCapacityProvidersResource : IResourceKind
{
    public string Type => "AWS::ECS::ClusterCapacityProviderAssociations";

    public Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel) =>
        Task.FromResult(new StackResource(
            request.LogicalId, Type, request.Properties.RequiredText("Cluster"), request.Properties,
            ImmutableDictionary<string, JsonNode?>.Empty));

    public Task<StackResource> UpdateAsync(StackResource current, ResourceRequest request, CancellationToken cancel) =>
        Task.FromResult(current with { Properties = request.Properties });

    public Task DeleteAsync(StackResource current, CancellationToken cancel) => Task.CompletedTask;
}
