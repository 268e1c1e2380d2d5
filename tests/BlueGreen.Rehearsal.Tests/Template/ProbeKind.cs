using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Template;
using BlueGreen.Rehearsal.Template.Updating;

namespace BlueGreen.Rehearsal.Tests.Template;

/// <summary>
/// A resource type that remembers what was asked of it; one named `Bad` cannot be made, one that is `Broken` not
/// updated, one that is `Stuck` not deleted.
/// </summary>
internal sealed class ProbeKind : IResourceKind
{
    /// <summary>A changed `Key` replaces it, unless its `Name` stays.</summary>
    public static readonly UpdateBehaviour Behaviour =
        UpdateBehaviour.Row("Test::Probe", "Key Name", "X Y Broken Stuck", "Name");

    public string Type { get; init; } = "Test::Probe";

    public List<string> Asked { get; } = [];

    public JsonObject Last { get; private set; } = [];

    public Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel)
    {
        Asked.Add($"create {Name(request)}");
        Last = request.Properties;
        return request.LogicalId == "Bad"
            ? throw new AwsException("LimitExceeded", "Too much of it.")
            : Task.FromResult(Made(request));
    }

    public Task<StackResource> UpdateAsync(StackResource current, ResourceRequest request, CancellationToken cancel)
    {
        Asked.Add($"update {request.LogicalId} {request.Properties.ToJsonString()}");
        return request.Properties.ContainsKey("Broken")
            ? throw new AwsException("InvalidParameter", "That is broken.")
            : Task.FromResult(Made(request) with { PhysicalId = current.PhysicalId });
    }

    public Task DeleteAsync(StackResource current, CancellationToken cancel)
    {
        Asked.Add($"delete {current.PhysicalId[3..]}");
        return current.Properties.ContainsKey("Stuck")
            ? throw new AwsException("ResourceInUse", "Somebody uses it.")
            : Task.CompletedTask;
    }

    private StackResource Made(ResourceRequest request) => new(
        request.LogicalId, Type, $"id-{Name(request)}", request.Properties,
        ImmutableDictionary<string, JsonNode?>.Empty
            .Add("Arn", $"arn:{Name(request)}").Add("Nested.Name", "nested"));

    /// <summary>`A`, and `A-2` for the one that replaces it.</summary>
    private static string Name(ResourceRequest request) => request.DefaultName[(request.StackName.Length + 1)..];
}
