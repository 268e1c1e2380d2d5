using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Ecs.Images;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Ecs.Resources;

/// <summary>A repository of the rehearsal's registry.</summary>
internal sealed class EcrRepositoryResource(EcrRegistry registry) : IResourceKind
{
    public string Type => "AWS::ECR::Repository";

    public Task<StackResource> CreateAsync(ResourceRequest request, CancellationToken cancel)
    {
        // Repository names are lower case, generated ones too.
        var name = request.Properties.Text("RepositoryName") ?? request.DefaultName.ToLowerInvariant();
        var repository = registry.Create(name, TagsAreImmutable(request));
        return Task.FromResult(new StackResource(
            request.LogicalId, Type, name, request.Properties,
            ImmutableDictionary<string, JsonNode?>.Empty
                .Add("Arn", repository.Arn)
                .Add("RepositoryUri", repository.Uri)));
    }

    public Task<StackResource> UpdateAsync(StackResource current, ResourceRequest request, CancellationToken cancel)
    {
        registry.Read(current.PhysicalId, repository => repository.TagsAreImmutable = TagsAreImmutable(request));
        return Task.FromResult(current with { Properties = request.Properties });
    }

    public Task DeleteAsync(StackResource current, CancellationToken cancel)
    {
        registry.Delete(current.PhysicalId);
        return Task.CompletedTask;
    }

    private static bool TagsAreImmutable(ResourceRequest request) =>
        request.Properties.Text("ImageTagMutability") == "IMMUTABLE";
}
