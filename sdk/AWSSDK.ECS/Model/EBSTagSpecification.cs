namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ServiceManagedEBSVolumeConfiguration.TagSpecifications"/>.</summary>
public partial class EBSTagSpecification : IShape
{
    public EBSResourceType ResourceType { get; set; }

    public List<Tag> Tags { get; set; }

    public PropagateTags PropagateTags { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ResourceType = members.String(ResourceType);
        Tags = members.Shapes(Tags);
        PropagateTags = members.String(PropagateTags);
    }
}
