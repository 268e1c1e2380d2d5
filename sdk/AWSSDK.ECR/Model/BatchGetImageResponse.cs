using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>What <see cref="IAmazonECR.BatchGetImageAsync"/> answers.</summary>
public partial class BatchGetImageResponse : AmazonWebServiceResponse, IShape
{
    public List<Image> Images { get; set; }

    public List<ImageFailure> Failures { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Images = members.Shapes(Images);
        Failures = members.Shapes(Failures);
    }
}
