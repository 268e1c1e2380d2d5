namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="NetworkConfiguration.AwsvpcConfiguration"/>.</summary>
public partial class AwsVpcConfiguration : IShape
{
    public List<string> Subnets { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> SecurityGroups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public AssignPublicIp AssignPublicIp { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Subnets = members.Strings(Subnets);
        SecurityGroups = members.Strings(SecurityGroups);
        AssignPublicIp = members.String(AssignPublicIp);
    }
}
