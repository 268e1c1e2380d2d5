using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Tests.Template;

/// <summary>A resource type that remembers what was asked of it; one named `Bad` cannot be made.</summary>
internal sealed class ProbeKind : IResourceKind
{
    public string Type => "Test::Probe";

    public List<string> Asked { get; } = [];

    public JsonObject Last { get; private set; } = [];

    public Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel)
    {
        Asked.Add($"create {request.LogicalId}");
        Last = request.Properties;
        return request.LogicalId == "Bad"
            ? throw new AwsException("LimitExceeded", "Too much of it.")
            : Task.FromResult(Made(request));
    }

    public Task<StackResource> UpdateAsync(StackResource current, ResourceRequest request, CancellationToken cancel)
    {
        Asked.Add($"update {request.LogicalId} {request.Properties.ToJsonString()}");
        return Task.FromResult(Made(request));
    }

    public Task DeleteAsync(StackResource current, CancellationToken cancel)
    {
        Asked.Add($"delete {current.LogicalId}");
        return Task.CompletedTask;
    }

    private StackResource Made(ResourceRequest request) => new(
        request.LogicalId, Type, $"id-{request.LogicalId}", request.Properties,
        ImmutableDictionary<string,
            JsonNode?>.Empty.Add("Arn", $"arn:{request.LogicalId}").Add("Nested.Name", "nested"));
}
