using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>What <see cref="IAmazonECR.BatchGetImageAsync"/> answers.</summary>
public partial class BatchGetImageResponse : AmazonWebServiceResponse, IShape
{
    public List<Image> Images { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<ImageFailure> Failures { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    void IShape.Exchange(IMembers members)
    {
        Images = members.Shapes(Images);
        Failures = members.Shapes(Failures);
    }
}
