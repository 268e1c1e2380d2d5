namespace Amazon.ECR.Model;

/// <summary>What <see cref="IAmazonECR.DescribeImagesAsync"/> is asked.</summary>
public partial class DescribeImagesRequest : AmazonECRRequest, IShape
{
    public string RegistryId { get; set; }

    public string RepositoryName { get; set; }

    public List<ImageIdentifier> ImageIds { get; set; }

    public string NextToken { get; set; }

    public int? MaxResults { get; set; }

    public DescribeImagesFilter Filter { get; set; }

    void IShape.Exchange(IMembers members)
    {
        RegistryId = members.String(RegistryId);
        RepositoryName = members.String(RepositoryName);
        ImageIds = members.Shapes(ImageIds);
        NextToken = members.String(NextToken);
        MaxResults = members.Int32(MaxResults);
        Filter = members.Shape(Filter);
    }
}
