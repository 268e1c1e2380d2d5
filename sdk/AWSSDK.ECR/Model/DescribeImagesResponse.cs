using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>What <see cref="IAmazonECR.DescribeImagesAsync"/> answers.</summary>
public partial class DescribeImagesResponse : AmazonWebServiceResponse, IShape
{
    public List<ImageDetail> ImageDetails { get; set; }

    public string NextToken { get; set; }

    void IShape.Exchange(IMembers members)
    {
        ImageDetails = members.Shapes(ImageDetails);
        NextToken = members.String(NextToken);
    }
}
