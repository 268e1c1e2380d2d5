using Amazon.Runtime;

namespace Amazon.ECR.Model;

/// <summary>What <see cref="IAmazonECR.PutImageAsync"/> answers.</summary>
public partial class PutImageResponse : AmazonWebServiceResponse, IShape
{
    public Image Image { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Image = members.Shape(Image);
    }
}
