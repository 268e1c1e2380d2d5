namespace Amazon.ECR.Model;

/// <summary>What <see cref="IAmazonECR.BatchGetImageAsync"/> is asked.</summary>
public partial class BatchGetImageRequest : AmazonECRRequest, IShape
{
    public string RegistryId { get; set; }

    public string RepositoryName { get; set; }

    public List<ImageIdentifier> ImageIds { get; set; }

    public List<string> AcceptedMediaTypes { get; set; }

    void IShape.Exchange(IMembers members)
    {
        RegistryId = members.String(RegistryId);
        RepositoryName = members.String(RepositoryName);
        ImageIds = members.Shapes(ImageIds);
        AcceptedMediaTypes = members.Strings(AcceptedMediaTypes);
    }
}
