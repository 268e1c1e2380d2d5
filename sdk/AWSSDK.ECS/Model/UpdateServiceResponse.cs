using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What <see cref="IAmazonECS.UpdateServiceAsync"/> answers.</summary>
public partial class UpdateServiceResponse : AmazonWebServiceResponse, IShape
{
    public Service Service { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Service = members.Shape(Service);
    }
}
