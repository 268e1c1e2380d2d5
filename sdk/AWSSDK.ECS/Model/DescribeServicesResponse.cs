using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What <see cref="IAmazonECS.DescribeServicesAsync"/> answers.</summary>
public partial class DescribeServicesResponse : AmazonWebServiceResponse, IShape
{
    public List<Service> Services { get; set; }

    public List<Failure> Failures { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Services = members.Shapes(Services);
        Failures = members.Shapes(Failures);
    }
}
