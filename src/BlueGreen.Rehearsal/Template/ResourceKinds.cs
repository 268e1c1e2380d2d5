using System.Collections.Frozen;
using BlueGreen.Rehearsal.Template.Updating;

namespace BlueGreen.Rehearsal.Template;

/// <summary>
/// Finds the kind that makes a resource type; `Custom::Anything` is made by the custom resource's kind.
/// </summary>
public sealed class ResourceKinds(IEnumerable<IResourceKind> kinds)
{
    private readonly FrozenDictionary<string, IResourceKind> _byType = kinds.ToFrozenDictionary(kind => kind.Type);

    /// <summary>Which changed properties replace a resource.</summary>
    internal UpdateBehaviours Behaviours { get; init; } = UpdateBehaviours.OfAws;

    /// <exception cref="TemplateException">Types that no kind makes; all of them are named.</exception>
    public void RequireAll(IEnumerable<TemplateResource> resources)
    {
        var unknown = resources.Where(resource => Find(resource.Type) is null)
            .Select(resource => $"{resource.LogicalId} ({resource.Type})").ToList();
        if (unknown.Count > 0)
        {
            throw new TemplateException($"The rehearsal does not know how to make {string.Join(", ", unknown)}.");
        }
    }

    public IResourceKind Of(string type) => Find(type)
        ?? throw new TemplateException($"The rehearsal does not know the resource type {type}.");

    private IResourceKind? Find(string type) => _byType.GetValueOrDefault(
        CustomResourceKind.Makes(type) ? CustomResourceKind.TypeName : type);
}
