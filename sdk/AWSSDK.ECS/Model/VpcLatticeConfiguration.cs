namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="Deployment.VpcLatticeConfigurations"/>.</summary>
public partial class VpcLatticeConfiguration : IShape
{
    public string RoleArn { get; set; }

    public string TargetGroupArn { get; set; }

    public string PortName { get; set; }

    void IShape.Exchange(IMembers members)
    {
        RoleArn = members.String(RoleArn);
        TargetGroupArn = members.String(TargetGroupArn);
        PortName = members.String(PortName);
    }
}
