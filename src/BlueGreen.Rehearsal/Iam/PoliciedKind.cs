using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam.Policies;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Iam;

/// <summary>Keeps the policy that a resource of another kind carries in one of its properties.</summary>
internal sealed class PoliciedKind(IResourceKind kind, string property, ResourcePolicies policies) : IResourceKind
{
    public string Type => kind.Type;

    public async Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel)
    {
        // Read first: a policy that cannot be judged makes no resource.
        var policy = Read(request);
        return Keep(await kind.CreateAsync(request, cancel), policy);
    }

    public async Task<StackResource> UpdateAsync(
        StackResource current, ResourceRequest request, CancellationToken cancel)
    {
        var policy = Read(request);
        return Keep(await kind.UpdateAsync(current, request, cancel), policy);
    }

    public async Task DeleteAsync(StackResource current, CancellationToken cancel)
    {
        await kind.DeleteAsync(current, cancel);
        policies.Remove(ArnOf(current));
    }

    private PolicyDocument Read(ResourceRequest request) => request.Properties[property] switch
    {
        null => PolicyDocument.Empty,
        JsonObject written => PolicyDocument.OfResource(written),
        var text => PolicyDocument.OfResource(JsonNode.Parse(text.ToString()) as JsonObject
            ?? throw new AwsException("MalformedPolicyDocument", $"{request.LogicalId}: {property} is no policy.")),
    };

    private StackResource Keep(StackResource made, PolicyDocument policy)
    {
        policies.Set(ArnOf(made), policy);
        return made;
    }

    private static string ArnOf(StackResource resource) => resource.Attributes["Arn"]!.ToString();
}
