using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam.Policies;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Iam;

/// <summary>`AWS::IAM::Role`.</summary>
internal sealed class RoleResource(Roles roles) : IResourceKind
{
    public string Type => "AWS::IAM::Role";

    public Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel) =>
        Task.FromResult(Set(request, request.Properties.Text("RoleName") ?? request.DefaultName));

    public Task<StackResource> UpdateAsync(StackResource current, ResourceRequest request, CancellationToken cancel) =>
        Task.FromResult(Set(request, current.PhysicalId));

    public Task DeleteAsync(StackResource current, CancellationToken cancel)
    {
        roles.Remove(roles.ArnOf(current.PhysicalId));
        return Task.CompletedTask;
    }

    private StackResource Set(ResourceRequest request, string name)
    {
        var arn = roles.ArnOf(name);
        if (request.Properties["PermissionsBoundary"] is not null)
        {
            throw new AwsException("ValidationError", "The rehearsal does not imitate permissions boundaries.");
        }
        var trust = request.Properties["AssumeRolePolicyDocument"] as JsonObject
            ?? throw new AwsException("ValidationError", $"{request.LogicalId} has no AssumeRolePolicyDocument.");
        roles.Set(new(arn,
            PolicyDocument.OfResource(trust),
            [.. request.Properties.Objects("Policies").Select(Document)],
            [.. request.Properties.Texts("ManagedPolicyArns").Select(AwsManagedPolicies.Require)]));
        var attributes = new Dictionary<string, JsonNode?>
        {
            ["Arn"] = arn,
            ["RoleId"] = "AROA" + StableId.Of(arn, 17).ToUpperInvariant(),
        };
        return new(request.LogicalId, Type, name, request.Properties, attributes.ToImmutableDictionary());
    }

    private static PolicyDocument Document(JsonObject policy) => PolicyDocument.OfIdentity(
        policy["PolicyDocument"] as JsonObject ?? throw new AwsException(
            "MalformedPolicyDocument", $"The policy {policy.Text("PolicyName")} has no PolicyDocument."));
}
