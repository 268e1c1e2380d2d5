namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="NetworkConfiguration.AwsvpcConfiguration"/>.</summary>
public partial class AwsVpcConfiguration : IShape
{
    public List<string> Subnets { get; set; }

    public List<string> SecurityGroups { get; set; }

    public AssignPublicIp AssignPublicIp { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Subnets = members.Strings(Subnets);
        SecurityGroups = members.Strings(SecurityGroups);
        AssignPublicIp = members.String(AssignPublicIp);
    }
}
