using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam.Policies;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Iam;

/// <summary>`AWS::IAM::Policy` and `AWS::IAM::ManagedPolicy`: a document attached to the roles it names.</summary>
internal sealed class PolicyResource(string type, Roles roles, AwsAccount account) : IResourceKind
{
    public const string Inline = "AWS::IAM::Policy";
    public const string Managed = "AWS::IAM::ManagedPolicy";

    public string Type => type;

    public Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel)
    {
        var name = request.Properties.Text(type == Managed ? "ManagedPolicyName" : "PolicyName") ?? request.DefaultName;
        return Task.FromResult(Set(request, type == Managed ? $"arn:aws:iam::{account.Id}:policy/{name}" : name));
    }

    public Task<StackResource> UpdateAsync(StackResource current, ResourceRequest request, CancellationToken cancel) =>
        Task.FromResult(Set(request, current.PhysicalId));

    public Task DeleteAsync(StackResource current, CancellationToken cancel)
    {
        roles.Detach(OwnerOf(current.LogicalId, current.PhysicalId));
        return Task.CompletedTask;
    }

    /// <summary>A replacement is attached before the old one is taken back.</summary>
    private static string OwnerOf(string logicalId, string physicalId) => $"{logicalId}/{physicalId}";

    private StackResource Set(ResourceRequest request, string physicalId)
    {
        var document = request.Properties["PolicyDocument"] as JsonObject
            ?? throw new AwsException("MalformedPolicyDocument", $"{request.LogicalId} has no PolicyDocument.");
        roles.Attach(OwnerOf(request.LogicalId, physicalId), new(
            PolicyDocument.OfIdentity(document), [.. request.Properties.Texts("Roles")],
            type == Managed ? physicalId : null));
        var id = type == Managed ? "PolicyArn" : "Id";
        return new(request.LogicalId, type, physicalId, request.Properties,
            ImmutableDictionary<string, JsonNode?>.Empty.Add(id, physicalId));
    }
}
