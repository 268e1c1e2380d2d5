using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Ecs.Scheduling;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Ecs.Resources;

/// <summary>A cluster: here no more than a name that services and tasks belong to.</summary>
internal sealed class EcsClusterResource(EcsState state) : IResourceKind
{
    public string Type => "AWS::ECS::Cluster";

    public Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel)
    {
        var name = request.Properties.Text("ClusterName") ?? request.DefaultName;
        lock (state.Gate)
            state.Clusters.Add(name);
        return Task.FromResult(new StackResource(
            request.LogicalId, Type, name, request.Properties,
            ImmutableDictionary<string, JsonNode?>.Empty.Add("Arn", state.ClusterArn(name))));
    }

    public Task<StackResource> UpdateAsync(StackResource current, ResourceRequest request, CancellationToken cancel) =>
        Task.FromResult(current with { Properties = request.Properties });

    public Task DeleteAsync(StackResource current, CancellationToken cancel)
    {
        lock (state.Gate)
            state.Clusters.Remove(current.PhysicalId);
        return Task.CompletedTask;
    }
}
