namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="TaskSet.NetworkConfiguration"/>.</summary>
public partial class NetworkConfiguration : IShape
{
    public AwsVpcConfiguration AwsvpcConfiguration { get; set; }

    void IShape.Exchange(IMembers members)
    {
        AwsvpcConfiguration = members.Shape(AwsvpcConfiguration);
    }
}
