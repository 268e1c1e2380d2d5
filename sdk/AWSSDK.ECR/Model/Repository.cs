namespace Amazon.ECR.Model;

/// <summary>Held by <see cref="DescribeRepositoriesResponse.Repositories"/>.</summary>
public partial class Repository : IShape
{
    public string RepositoryArn { get; set; }

    public string RegistryId { get; set; }

    public string RepositoryName { get; set; }

    public string RepositoryUri { get; set; }

    public DateTime? CreatedAt { get; set; }

    public ImageTagMutability ImageTagMutability { get; set; }

    public List<ImageTagMutabilityExclusionFilter> ImageTagMutabilityExclusionFilters { get; set; }

    public ImageScanningConfiguration ImageScanningConfiguration { get; set; }

    public EncryptionConfiguration EncryptionConfiguration { get; set; }

    void IShape.Exchange(IMembers members)
    {
        RepositoryArn = members.String(RepositoryArn);
        RegistryId = members.String(RegistryId);
        RepositoryName = members.String(RepositoryName);
        RepositoryUri = members.String(RepositoryUri);
        CreatedAt = members.Timestamp(CreatedAt);
        ImageTagMutability = members.String(ImageTagMutability);
        ImageTagMutabilityExclusionFilters = members.Shapes(ImageTagMutabilityExclusionFilters);
        ImageScanningConfiguration = members.Shape(ImageScanningConfiguration);
        EncryptionConfiguration = members.Shape(EncryptionConfiguration);
    }
}
